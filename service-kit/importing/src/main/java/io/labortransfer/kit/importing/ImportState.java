package io.labortransfer.kit.importing;

import java.util.List;
import java.util.Set;

/**
 * The life of a file.
 *
 * <pre>
 * OPEN ──> VALIDATING ──> VALIDATED
 *   │                         │
 *   └────────> APPLYING <─────┘
 *                 └──> COMPLETED, COMPLETED_WITH_ERRORS
 * OPEN, VALIDATED ── 24 h ──> EXPIRED
 * VALIDATING, APPLYING ── three failures in a row ──> FAILED
 * all that have not ended ── cancel ──> CANCELLED
 * COMPLETED_WITH_ERRORS ── its last parked line is applied ──> COMPLETED
 * </pre>
 *
 * A body cut short leaves it OPEN: nothing of it is applied.
 */
public enum ImportState {
    OPEN,
    VALIDATING,
    VALIDATED,
    APPLYING,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** The states that may follow. */
    public Set<ImportState> moves() {
        return switch (this) {
            case OPEN -> Set.of(VALIDATING, APPLYING, CANCELLED, EXPIRED);
            case VALIDATING -> Set.of(VALIDATED, FAILED, CANCELLED);
            case VALIDATED -> Set.of(APPLYING, CANCELLED, EXPIRED);
            case APPLYING -> Set.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED);
            case COMPLETED_WITH_ERRORS -> Set.of(COMPLETED);
            case COMPLETED, FAILED, CANCELLED, EXPIRED -> Set.of();
        };
    }

    /** What a client may do now. */
    public List<String> actions() {
        return switch (this) {
            case OPEN -> List.of("chunks", "validate", "commit", "cancel");
            case VALIDATED -> List.of("commit", "cancel");
            case VALIDATING, APPLYING -> List.of("cancel");
            case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED, EXPIRED -> List.of();
        };
    }

    /** Whether somebody works on it. */
    public boolean isRunning() {
        return this == VALIDATING || this == APPLYING;
    }
}
