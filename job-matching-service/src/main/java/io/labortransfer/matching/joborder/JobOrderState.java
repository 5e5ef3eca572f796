package io.labortransfer.matching.joborder;

import java.util.Set;

/**
 * The life of a job order.
 *
 * <pre>
 * DRAFT -> SUBMITTED -> APPROVED -> PUBLISHED -> FILLED, CLOSED, EXPIRED
 *   ^----------'            PUBLISHED &lt;-> PAUSED ;  FILLED -> PUBLISHED
 *                           APPROVED, PAUSED -> EXPIRED ;  all that is not over -> CLOSED
 * </pre>
 *
 * A published order becomes FILLED where its counts are kept, in the database (settle_headcount).
 */
public enum JobOrderState {
    /** Being written by the employer. */
    DRAFT,
    /** Waiting for the destination office. */
    SUBMITTED,
    /** Checked; waits for its day. */
    APPROVED,
    /** Open to workers of every unit. */
    PUBLISHED,
    /** Stopped for the time being. */
    PAUSED,
    /** Every post is taken. */
    FILLED,
    /** Closed by its employer. */
    CLOSED,
    /** Its time is over. */
    EXPIRED;

    /** The states that may follow. */
    public Set<JobOrderState> moves() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, CLOSED);
            case SUBMITTED -> Set.of(APPROVED, DRAFT, CLOSED);
            case APPROVED -> Set.of(PUBLISHED, CLOSED, EXPIRED);
            case PUBLISHED -> Set.of(PAUSED, FILLED, CLOSED, EXPIRED);
            case PAUSED -> Set.of(PUBLISHED, FILLED, CLOSED, EXPIRED);
            case FILLED -> Set.of(PUBLISHED, PAUSED, CLOSED, EXPIRED);
            case CLOSED, EXPIRED -> Set.of();
        };
    }

    /** Whether the office has approved it and it is not over. */
    public boolean wasApproved() {
        return switch (this) {
            case APPROVED, PUBLISHED, PAUSED, FILLED -> true;
            case DRAFT, SUBMITTED, CLOSED, EXPIRED -> false;
        };
    }
}
