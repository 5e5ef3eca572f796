package io.labortransfer.local.journey;

import java.time.Duration;
import java.util.Set;

/**
 * How a careful caller repeats one request: with the same {@code Idempotency-Key}, after growing pauses, while the answer
 * is missing or says that the fault may pass. The suite then applies it once, however often it arrives.
 */
final class Persistence {
    private static final Duration OUTAGE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    private final long deadline = System.nanoTime() + OUTAGE.toNanos();
    private Duration pause = FIRST_PAUSE;

    /** Whether the same request may be answered otherwise in a moment. */
    static boolean mayPass(Answer answer) {
        return PASSING.contains(answer.status()) || answer.code().equals("IDEMPOTENCY_IN_PROGRESS");
    }

    /** Pauses and says yes; no when an outage of this length is no longer a matter of patience. */
    boolean anotherTry() {
        if (System.nanoTime() > deadline) {
            return false;
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyStuckException("The journey was interrupted", e);
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return true;
    }
}
