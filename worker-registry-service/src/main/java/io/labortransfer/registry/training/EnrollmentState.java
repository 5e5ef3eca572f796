package io.labortransfer.registry.training;

import java.util.Set;

/**
 * The way of one person through one course, its steps in their order.
 *
 * <pre>
 * APPLIED ──> ADMITTED ──> ATTENDING ──> COMPLETED ──> CERTIFIED
 *    │            │            │             ├───────> FAILED
 *    └────────────┴────────────┴─────────────┴───────> DROPPED, on the word
 * </pre>
 */
public enum EnrollmentState {
    APPLIED("enroll"),
    ADMITTED("admit"),
    ATTENDING("attend"),
    COMPLETED("complete"),
    CERTIFIED("certify"),
    FAILED("fail"),
    DROPPED("drop");

    private final String action;

    EnrollmentState(String action) {
        this.action = action;
    }

    /** The states that may follow. */
    public Set<EnrollmentState> moves() {
        return switch (this) {
            case APPLIED -> Set.of(ADMITTED, DROPPED);
            case ADMITTED -> Set.of(ATTENDING, DROPPED);
            case ATTENDING -> Set.of(COMPLETED, DROPPED);
            case COMPLETED -> Set.of(CERTIFIED, FAILED, DROPPED);
            case CERTIFIED, FAILED, DROPPED -> Set.of();
        };
    }

    /** Whether the worker has not attended yet. */
    boolean isBeforeCourse() {
        return this == APPLIED || this == ADMITTED;
    }

    /** What may be asked of an enrollment in this state, by the name of the call. */
    String[] allowedActions() {
        return moves().stream().map(next -> next.action).sorted().toArray(String[]::new);
    }
}
