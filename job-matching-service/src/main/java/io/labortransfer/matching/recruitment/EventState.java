package io.labortransfer.matching.recruitment;

import java.util.Set;

/**
 * The life of an event.
 *
 * <pre>
 * PLANNED -> HELD -> REPORTED
 *    '-> CANCELLED
 * </pre>
 */
public enum EventState {
    /** Announced; everything of it may change. */
    PLANNED,
    /** Its day has come. */
    HELD,
    /** Who came was counted. */
    REPORTED,
    /** It does not take place. */
    CANCELLED;

    /** The states that may follow. */
    public Set<EventState> moves() {
        return switch (this) {
            case PLANNED -> Set.of(HELD, CANCELLED);
            case HELD -> Set.of(REPORTED);
            case REPORTED, CANCELLED -> Set.of();
        };
    }
}
