package io.labortransfer.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that repeats itself: the same seed and stream name give the same choices on every machine. Each part of the
 * sample has a stream of its own, so that adding one part does not change the others.
 */
final class Chance {
    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    static Chance of(long seed, String stream) {
        long mixed = seed;
        for (char letter : stream.toCharArray()) {
            mixed = (mixed ^ letter) * 0x100000001B3L;
        }
        return new Chance(mixed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean outOfHundred(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Cuts a total into parts of at least one each. */
    List<Integer> cut(int total, int parts) {
        int[] sizes = new int[parts];
        java.util.Arrays.fill(sizes, 1);
        for (int left = total - parts; left > 0; left--) {
            sizes[random.nextInt(parts)]++;
        }
        return java.util.Arrays.stream(sizes).boxed().toList();
    }
}
