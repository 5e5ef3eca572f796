package io.labortransfer.tracking.trip;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a seat.
 *
 * <pre>
 * WAITLISTED -> ASSIGNED -> CHECKED_IN -> DROPPED
 *     |            |  |          |
 *     |            |  +-> NO_SHOW -> CHECKED_IN   (late upload of a check-in before departure)
 *     +------------+----------+--> RELEASED
 * </pre>
 */
public enum SeatState {
    WAITLISTED,
    ASSIGNED,
    CHECKED_IN,
    NO_SHOW,
    DROPPED,
    RELEASED;

    /** The states that may follow this one. */
    public Set<SeatState> moves() {
        return switch (this) {
            case WAITLISTED -> EnumSet.of(ASSIGNED, RELEASED);
            case ASSIGNED -> EnumSet.of(CHECKED_IN, NO_SHOW, RELEASED);
            case CHECKED_IN -> EnumSet.of(DROPPED, RELEASED);
            case NO_SHOW -> EnumSet.of(CHECKED_IN, RELEASED);
            case DROPPED, RELEASED -> EnumSet.noneOf(SeatState.class);
        };
    }

    /** Whether the seat may go from here to {@code next}. */
    public boolean leadsTo(SeatState next) {
        return moves().contains(next);
    }

    /** Whether the rider holds places on legs; a no-show does until the trip closes. */
    public boolean holdsPlaces() {
        return this == ASSIGNED || this == CHECKED_IN || this == NO_SHOW;
    }

    /** Whether the case is still bound to this seat. */
    public boolean isLiving() {
        return holdsPlaces() || this == WAITLISTED;
    }
}
