package io.labortransfer.endtoend;

import io.labortransfer.local.servers.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills one server after the other as a failing machine would, and starts it again on what it had on disk. The seed chooses the
 * order and the moments; after each is killed once, the next turn begins in another order. A moment is so many requests into the
 * journey and a while on, not so many seconds: a fast machine must not be done with the journey before the last is killed.
 */
final class Chaos implements AutoCloseable {

    /** Fewer than the acknowledged requests of the journey, which are some 1900: the others go on while a server is away. */
    private static final int REQUESTS = 1_200;

    /** What the servers do on their own, between requests, is hit as well. */
    private static final int MOST_PAUSE_MILLIS = 2_000;

    private static final int LOOKS_EVERY_MILLIS = 20;

    private final List<Part> victims;
    private final int turns;
    private final Random random;
    private final History history;
    private final Consumer<String> told;
    private final List<Kill> kills = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile RuntimeException failure;

    /**
     * Begins at once.
     *
     * @param turns how often each is killed, if there is time
     */
    Chaos(List<Part> victims, int turns, long seed, History history, Consumer<String> told) {
        this.turns = turns;
        this.victims = List.copyOf(victims);
        this.random = new Random(seed);
        this.history = history;
        this.told = told;
        this.thread = Thread.ofPlatform().name("chaos").start(this::killUntilOver);
    }

    /** One kill, and how long it took until the victim was ready again. */
    record Kill(String victim, Duration away) {}

    private void killUntilOver() {
        try {
            Iterator<Integer> moments = random.ints((long) turns * victims.size(), 1, REQUESTS)
                    .sorted()
                    .iterator();
            for (int turn = 0; turn < turns; turn++) {
                List<Part> order = new ArrayList<>(victims);
                Collections.shuffle(order, random);
                for (Part victim : order) {
                    if (isOverBefore(moments.next(), random.nextInt(MOST_PAUSE_MILLIS))) {
                        return;
                    }
                    kill(victim);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
            told.accept("a server did not come back: " + e.getMessage());
        }
    }

    private boolean isOverBefore(int requests, int pauseMillis) throws InterruptedException {
        while (history.acknowledged() < requests) {
            if (over.await(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return over.await(pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void kill(Part victim) {
        long requests = history.acknowledged();
        history.kills(victim.name());
        long since = System.nanoTime();
        victim.crash();
        Kill kill = new Kill(victim.name(), Duration.ofNanos(System.nanoTime() - since));
        kills.add(kill);
        told.accept("killed %s after %d requests, ready again after %.1f s"
                .formatted(kill.victim(), requests, kill.away().toMillis() / 1_000.0));
    }

    /** Kills nobody any more, and returns when the last victim is ready. */
    @Override
    public void close() throws InterruptedException {
        over.countDown();
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }
}
