package io.labortransfer.kit.rotation;

import java.util.Set;

/**
 * How far the rotation of a keyset is.
 *
 * <pre>
 * ORDERED -> LEARNING -> MOVING -> MOVED  (on a word) -> RETIRING -> FORGETTING -> RETIRED
 * </pre>
 */
enum RotationState {
    /** A new key is wanted. */
    ORDERED,
    /** Every process learns the new key; the former one makes new values. */
    LEARNING,
    /** The new key makes new values; rows of the former one are written anew. */
    MOVING,
    /** No row that can be written anew is under the former key; what expires may be. */
    MOVED,
    /** The former key is to go: rows are looked at once more. */
    RETIRING,
    /** The former key is silenced, what is left of it is removed. */
    FORGETTING,
    /** The former key is destroyed. */
    RETIRED;

    /** The states that may follow. */
    Set<RotationState> moves() {
        return switch (this) {
            case ORDERED -> Set.of(LEARNING);
            case LEARNING -> Set.of(MOVING);
            case MOVING -> Set.of(MOVED);
            case MOVED -> Set.of(RETIRING);
            case RETIRING -> Set.of(FORGETTING);
            case FORGETTING -> Set.of(RETIRED);
            case RETIRED -> Set.of(ORDERED);
        };
    }

    /** Whether somebody has to work on it. */
    boolean isRunning() {
        return this != MOVED && this != RETIRED;
    }
}
