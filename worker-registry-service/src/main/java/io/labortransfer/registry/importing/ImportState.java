package io.labortransfer.registry.importing;

import java.util.Set;

/**
 * The life of a file.
 *
 * <pre>
 * OPEN ── last byte ──> APPLYING ──> COMPLETED, COMPLETED_WITH_ERRORS, FAILED
 *   └── 24 h ──> EXPIRED
 * </pre>
 *
 * A body cut short leaves it OPEN: nothing of it is applied.
 */
public enum ImportState {
    OPEN,
    APPLYING,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** The states that may follow. */
    public Set<ImportState> moves() {
        return switch (this) {
            case OPEN -> Set.of(APPLYING, CANCELLED, EXPIRED);
            case APPLYING -> Set.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED);
            case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED, EXPIRED -> Set.of();
        };
    }
}
