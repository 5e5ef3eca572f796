package io.labortransfer.registry.worker;

import java.util.Set;

/**
 * The life of a registration.
 *
 * <pre>
 * PENDING ──────────> ACTIVE <──> SUSPENDED
 * PENDING_STUDENT ──>   │  ^
 *                       v  │
 *                   RELOCATING        ACTIVE, SUSPENDED ──> MERGED, DECEASED, ARCHIVED ──> ERASED
 * </pre>
 *
 * Whoever goes to school, from PENDING or ACTIVE, is PENDING_STUDENT until school is over. Any of them but RELOCATING becomes ERASED when its person asks for it. Only ACTIVE is matched.
 */
public enum WorkerState {
    PENDING,
    PENDING_STUDENT,
    ACTIVE,
    SUSPENDED,
    RELOCATING,
    MERGED,
    DECEASED,
    ARCHIVED,
    ERASED;

    /** The states that may follow. */
    public Set<WorkerState> moves() {
        return switch (this) {
            case PENDING -> Set.of(PENDING_STUDENT, ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case PENDING_STUDENT -> Set.of(ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case ACTIVE -> Set.of(PENDING_STUDENT, SUSPENDED, RELOCATING, MERGED, DECEASED, ARCHIVED, ERASED);
            case SUSPENDED -> Set.of(ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case RELOCATING -> Set.of(ACTIVE);
            case MERGED -> Set.of(ACTIVE, SUSPENDED, ERASED);
            case DECEASED, ARCHIVED -> Set.of(ERASED);
            case ERASED -> Set.of();
        };
    }
}
