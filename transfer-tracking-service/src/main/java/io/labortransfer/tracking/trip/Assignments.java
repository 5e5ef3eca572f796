package io.labortransfer.tracking.trip;

import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.transfer.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** The seats of one trip while riders are given theirs; the caller holds the trip's lock. */
final class Assignments {

    private final Trip trip;
    private final Itinerary itinerary;
    private final Map<UUID, Reached> riders;
    private final Map<UUID, Seat> held;
    private final FreePlaces free;
    private final SeatLedger funding;
    private final List<Seat> given = new ArrayList<>();

    Assignments(Trip trip, Itinerary itinerary, Map<UUID, Reached> riders, Map<UUID, Seat> held, SeatLedger funding) {
        this.trip = trip;
        this.itinerary = itinerary;
        this.riders = riders;
        this.held = held;
        this.funding = funding;
        this.free = new FreePlaces(itinerary);
    }

    Trip trip() {
        return trip;
    }

    Itinerary itinerary() {
        return itinerary;
    }

    Optional<Reached> rider(UUID transfer) {
        return Optional.ofNullable(riders.get(transfer));
    }

    Optional<Seat> held(UUID transfer) {
        return Optional.ofNullable(held.get(transfer));
    }

    void give(Seat seat) {
        held.put(seat.rider().transferId(), seat);
        given.add(seat);
    }

    /** The seats that are new. */
    List<Seat> given() {
        return given;
    }

    /** Takes a place on every leg of {@code route}, or none. */
    boolean take(Route route) {
        return free.take(route);
    }

    boolean hasRoom(Route route) {
        return free.hasRoom(route);
    }

    /** The funded seats that are left while this batch runs. */
    SeatLedger funding() {
        return funding;
    }

    SortedMap<Integer, Integer> taken() {
        return free.taken();
    }
}
