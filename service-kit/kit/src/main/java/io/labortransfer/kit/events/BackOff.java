package io.labortransfer.kit.events;

import java.time.Duration;

/** Pauses that grow from 50 ms to 5 s. */
final class BackOff {

    private static final long LONGEST = Duration.ofSeconds(5).toMillis();

    private long next = 50;

    /** Sleeps for the next pause; an interrupted sleep ends at once and keeps the interrupt. */
    void take() {
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next = Math.min(2 * next, LONGEST);
    }

    /** Starts over after a success. */
    void reset() {
        next = 50;
    }
}
