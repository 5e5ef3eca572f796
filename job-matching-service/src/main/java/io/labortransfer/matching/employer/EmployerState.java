package io.labortransfer.matching.employer;

import java.util.Set;

/**
 * The life of an employer's registration.
 *
 * <pre>
 * SUBMITTED -> VERIFIED &lt;-> SUSPENDED
 * VERIFIED, SUSPENDED -> BLOCK_NOTICED -> BLOCKED -> VERIFIED
 *                        BLOCK_NOTICED -> VERIFIED
 * </pre>
 */
public enum EmployerState {
    /** Registered by itself. */
    SUBMITTED,
    /** Verified by the destination. */
    VERIFIED,
    /** Stopped for the time being. */
    SUSPENDED,
    /** Told of a block and being heard; it goes on hiring unless it was suspended besides. */
    BLOCK_NOTICED,
    /** Blocked. */
    BLOCKED;

    /** The states that may follow. */
    public Set<EmployerState> moves() {
        return switch (this) {
            case SUBMITTED -> Set.of(VERIFIED);
            case VERIFIED -> Set.of(SUSPENDED, BLOCK_NOTICED);
            case SUSPENDED -> Set.of(VERIFIED, BLOCK_NOTICED);
            case BLOCK_NOTICED -> Set.of(BLOCKED, VERIFIED);
            case BLOCKED -> Set.of(VERIFIED);
        };
    }

    /** Whether an office has looked at it once. */
    public boolean onceVerified() {
        return this != SUBMITTED;
    }
}
