package io.labortransfer.registry.worker;

import java.util.List;
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
 * MERGED goes back to what it was when the merge is undone, ARCHIVED to the state of a new registration when its office opens it again or
 * another unit takes it over. Whoever goes to school, or turns out to be there or too young, is PENDING_STUDENT until that is over or the
 * record is put right; SUSPENDED and RELOCATING wait until they would be ACTIVE again. RELOCATING is kept like any other record: it is
 * corrected, its worker may die, and each of them becomes ERASED when its person asks for it. Only ACTIVE is matched.
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

    /** The moves that an office can make now, by the names of their operations. */
    public List<String> actions() {
        return switch (this) {
            case PENDING, PENDING_STUDENT -> List.of("verify", "decease", "archive");
            case ACTIVE -> List.of("suspend", "decease", "archive");
            case SUSPENDED -> List.of("reinstate", "decease", "archive");
            case RELOCATING -> List.of("decease");
            case ARCHIVED -> List.of("reinstate");
            case MERGED, DECEASED, ERASED -> List.of();
        };
    }

    /** Whether nothing about the worker is corrected any more. */
    public boolean closed() {
        return switch (this) {
            case MERGED, DECEASED, ARCHIVED, ERASED -> true;
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING -> false;
        };
    }

    /** Whether another unit may take the registration over: also one that its office has closed, for the person may live elsewhere now. */
    public boolean movable() {
        return switch (this) {
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING, ARCHIVED -> true;
            case MERGED, DECEASED, ERASED -> false;
        };
    }

    /** The states that may follow. */
    public Set<WorkerState> moves() {
        return switch (this) {
            case PENDING -> Set.of(PENDING_STUDENT, ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case PENDING_STUDENT -> Set.of(PENDING, ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case ACTIVE -> Set.of(PENDING_STUDENT, SUSPENDED, RELOCATING, MERGED, DECEASED, ARCHIVED, ERASED);
            case SUSPENDED -> Set.of(PENDING_STUDENT, ACTIVE, MERGED, DECEASED, ARCHIVED, ERASED);
            case RELOCATING -> Set.of(PENDING_STUDENT, ACTIVE, DECEASED, ERASED);
            case MERGED -> Set.of(PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, ERASED);
            case ARCHIVED -> Set.of(PENDING, PENDING_STUDENT, ACTIVE, ERASED);
            case DECEASED -> Set.of(ERASED);
            case ERASED -> Set.of();
        };
    }
}
