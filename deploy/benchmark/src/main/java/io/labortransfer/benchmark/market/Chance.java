package io.labortransfer.benchmark.market;

import java.util.SplittableRandom;

/** Draws of one seed, in words of shares and percent. */
final class Chance {

    private final SplittableRandom dice;

    Chance(long seed) {
        dice = new SplittableRandom(seed);
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    double unit() {
        return dice.nextDouble();
    }

    boolean percent(int percent) {
        return dice.nextInt(100) < percent;
    }

    /** The index of a share, drawn as often as the share is large; {@code shares} sum up to 100. */
    int ofPercents(int... shares) {
        int drawn = dice.nextInt(100);
        int index = 0;
        while (drawn >= shares[index]) {
            drawn -= shares[index++];
        }
        return index;
    }

    /** An index into sums that only rise. */
    int ofSums(int[] sums) {
        int drawn = dice.nextInt(sums[sums.length - 1]);
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
