package io.labortransfer.local.journey;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what events bring about in another service: looks again until it is there or the time is over. */
final class Until {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Until() {}

    /** The first look that satisfies, or the last one when the time is over: the caller's check then names the gap. */
    static <T> T settled(Duration within, Supplier<T> look, Predicate<T> good) {
        long deadline = System.nanoTime() + within.toNanos();
        T seen = look.get();
        while (!good.test(seen) && System.nanoTime() < deadline) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyStuckException("The journey was interrupted", e);
        }
    }
}
