package io.labortransfer.tracking.trip;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The life of a trip. It is DEPARTED when its trunk departs: the coaches that feed it leave while it
 * is BOARDING. It has ARRIVED when the last rider was dropped.
 *
 * <pre>
 * PLANNED -> CONFIRMED -> BOARDING -> DEPARTED -> ARRIVED -> CLOSED
 *    |           |            |
 *    +-----------+------------+--> CANCELLED   (no leg has departed)
 * </pre>
 */
public enum TripState {
    PLANNED,
    CONFIRMED,
    BOARDING,
    DEPARTED,
    ARRIVED,
    CLOSED,
    CANCELLED;

    /** The states that may follow this one. */
    public Set<TripState> moves() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(BOARDING, CANCELLED);
            case BOARDING -> EnumSet.of(DEPARTED, CANCELLED);
            case DEPARTED -> EnumSet.of(ARRIVED);
            case ARRIVED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(TripState.class);
        };
    }

    /** Whether the trip may go from here to {@code next}. */
    public boolean leadsTo(TripState next) {
        return moves().contains(next);
    }

    /** Whether riders may still get or give back seats. */
    public boolean seatsAreOpen() {
        return this == PLANNED || this == CONFIRMED || this == BOARDING;
    }

    /** Whether riders may check in, on time or by a late upload. */
    public boolean takesCheckIns() {
        return this == BOARDING || this == DEPARTED || this == ARRIVED;
    }

    /** The names of what may be asked of a trip in this state. */
    public List<String> actions() {
        return switch (this) {
            case PLANNED -> List.of("seat-assignments", "confirm", "cancel");
            case CONFIRMED -> List.of("seat-assignments", "open-boarding", "cancel");
            case BOARDING -> List.of("seat-assignments", "check-ins", "depart", "cancel");
            case DEPARTED -> List.of("check-ins", "depart", "arrive");
            case ARRIVED -> List.of("check-ins", "close");
            case CLOSED, CANCELLED -> List.of();
        };
    }
}
