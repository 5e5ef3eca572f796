package io.labortransfer.endtoend;

import io.labortransfer.local.servers.Part;
import io.labortransfer.local.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills one server of a stack after the other, at moments and in an order that a seed decides, and starts each again on
 * what it had on disk. Keycloak is left alone: what its absence means is another question.
 */
final class Chaos implements AutoCloseable {

    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    private final List<Part> victims;
    private final Random dice;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<String> killed = new ArrayList<>();
    private final Thread hand;
    private volatile @Nullable RuntimeException failure;

    private Chaos(Stack stack, long seed) {
        this.victims = stack.parts().stream()
                .filter(part -> !part.name().equals("Keycloak"))
                .sorted(java.util.Comparator.comparing(Part::name))
                .toList();
        this.dice = new Random(seed);
        this.hand = Thread.ofPlatform().name("chaos").unstarted(this::strike);
    }

    static Chaos upon(Stack stack, long seed) {
        Chaos chaos = new Chaos(stack, seed);
        chaos.hand.start();
        return chaos;
    }

    private void strike() {
        List<Part> round = List.of();
        try {
            while (!ending.await(
                    SHORTEST_PAUSE_MILLIS + dice.nextInt(LONGEST_PAUSE_MILLIS - SHORTEST_PAUSE_MILLIS),
                    TimeUnit.MILLISECONDS)) {
                if (round.isEmpty()) {
                    round = new ArrayList<>(victims);
                    java.util.Collections.shuffle(round, dice);
                }
                Part victim = round.removeFirst();
                synchronized (killed) {
                    killed.add(victim.name());
                }
                victim.crash();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** How often each server was killed so far. */
    Map<String, Integer> kills() {
        Map<String, Integer> kills = new TreeMap<>();
        synchronized (killed) {
            killed.forEach(name -> kills.merge(name, 1, Integer::sum));
        }
        return kills;
    }

    /** Strikes no more; returns when the last victim is back. */
    @Override
    public void close() throws InterruptedException {
        ending.countDown();
        hand.join();
        if (failure != null) {
            throw failure;
        }
    }
}
