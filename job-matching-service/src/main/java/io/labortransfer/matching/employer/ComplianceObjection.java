package io.labortransfer.matching.employer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an employer says against an entry of its record, and what the office answers; once for each entry.
 *
 * @param state what became of it
 * @param text what the employer said
 * @param at when
 * @param dueAt until when the office answers
 * @param answeredAt when it did
 * @param answer what it said
 */
public record ComplianceObjection(
        State state,
        String text,
        Instant at,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    /** How long an office has to answer. */
    public static final Duration ANSWERED_WITHIN = Duration.ofDays(15);

    /** What may become of an objection. */
    public enum State {
        /** The office has to answer. */
        OPEN,
        /** The entry counts no longer. */
        UPHELD,
        /** The entry counts as before. */
        DECLINED
    }

    /** Whether the office's time to answer has passed without an answer. */
    public boolean isOverdue(Instant now) {
        return state == State.OPEN && !now.isBefore(dueAt);
    }

    boolean takesOut(Instant now) {
        return state == State.UPHELD || isOverdue(now);
    }

    @Override
    public String toString() {
        return "ComplianceObjection[" + state + "]"; // free text stands in no log
    }
}
