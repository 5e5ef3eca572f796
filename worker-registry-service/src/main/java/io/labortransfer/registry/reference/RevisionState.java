package io.labortransfer.registry.reference;

import java.util.Set;

/**
 * DRAFT while it is written, PENDING once another person approved it, PUBLISHED from its first day on, SUPERSEDED when a later number
 * stands in its place, which may be before its first day.
 *
 * <pre>
 * DRAFT ──approve──▶ PENDING ──first day──▶ PUBLISHED ──next one's first day──▶ SUPERSEDED
 *                       └──────next one approved, with a first day no later─────────▲
 * </pre>
 */
public enum RevisionState {
    DRAFT,
    PENDING,
    PUBLISHED,
    SUPERSEDED;

    /** The states that may follow. */
    public Set<RevisionState> moves() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING);
            case PENDING -> Set.of(PUBLISHED, SUPERSEDED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }
}
