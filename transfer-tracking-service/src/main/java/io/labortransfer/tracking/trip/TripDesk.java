package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans trips and shows them. */
@ApplicationScoped
public class TripDesk {

    /** The order in which the database sorts ids, which is not that of Java. */
    static final Comparator<UUID> AS_POSTGRESQL = Comparator.comparing(UUID::toString);

    private final Trips trips;
    private final Seats seats;
    private final TripReach reach;
    private final Caller caller;
    private final Planner planner;

    TripDesk(Trips trips, Seats seats, TripReach reach, Caller caller, Planner planner) {
        this.trips = trips;
        this.seats = seats;
        this.reach = reach;
        this.caller = caller;
        this.planner = planner;
    }

    /** Plans a trip. */
    @Transactional
    public Shown plan(TripPurpose purpose, TripMode mode, List<PlannedLeg> plan) {
        List<PlannedLeg> checked = Refusals.orThrow(Itinerary.check(plan));
        TripKey key = planner.key(caller.scope().province());
        Trip trip = new Trip(key, purpose, mode, reach.organizer(), planner.now());
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            legs.add(new Leg(new LegKey(key.originProvince(), key.id(), i + 1), checked.get(i)));
        }
        trips.add(trip, legs);
        return new Shown(trip, new Itinerary(legs));
    }

    /** The trip with its legs. */
    @Transactional
    public Shown see(TripId id) {
        Trip trip = reach.seen(id);
        return new Shown(trip, trips.itinerary(trip));
    }

    /** At most {@code limit} trips after {@code after}, in the order of their ids. */
    @Transactional
    public List<Shown> after(@Nullable UUID after, int limit) {
        TreeMap<UUID, Trip> merged = new TreeMap<>(AS_POSTGRESQL);
        if (caller.is(Actor.OP) || caller.is(Actor.ST)) {
            trips.after(caller.scope(), true, after, limit)
                    .forEach(trip -> merged.put(trip.id().value(), trip));
        }
        if (caller.is(Actor.DP)) {
            trips.after(caller.scope(), false, after, limit)
                    .forEach(trip -> merged.put(trip.id().value(), trip));
        }
        return merged.values().stream()
                .limit(limit)
                .map(trip -> new Shown(trip, trips.itinerary(trip)))
                .toList();
    }

    /** Who rides, and the seal once the trunk has departed. */
    @Transactional
    public Riders riders(TripId id) {
        Trip trip = reach.seen(id);
        boolean organizer = trip.originProvince().equals(caller.scope().province());
        List<Seat> riding = seats.of(trip).stream()
                .filter(seat -> seat.state() != SeatState.RELEASED)
                .filter(seat -> organizer
                        || seat.rider()
                                .destinationProvince()
                                .equals(caller.scope().province()))
                .toList();
        return new Riders(trip, riding, trips.seal(trip).orElse(null));
    }

    /**
     * A trip with its legs.
     *
     * @param trip the trip
     * @param itinerary its legs
     */
    public record Shown(Trip trip, Itinerary itinerary) {}

    /**
     * The list of riders.
     *
     * @param trip the trip
     * @param seats who rides or waits
     * @param seal that the list was sealed
     */
    public record Riders(Trip trip, List<Seat> seats, Trips.@Nullable Seal seal) {

        public Riders {
            seats = List.copyOf(seats);
        }
    }

    /** New keys at the present moment. */
    @ApplicationScoped
    static class Planner {

        private final Ids ids;
        private final Clock clock;

        Planner(Ids ids, Clock clock) {
            this.ids = ids;
            this.clock = clock;
        }

        TripKey key(String province) {
            return new TripKey(province, ids.next());
        }

        Instant now() {
            return clock.instant();
        }
    }
}
