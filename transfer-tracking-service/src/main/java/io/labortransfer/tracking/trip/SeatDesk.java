package io.labortransfer.tracking.trip;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.transfer.CaseReach;
import io.labortransfer.tracking.transfer.Reached;
import io.labortransfer.tracking.transfer.TransferId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives seats: a rider holds every leg of the own route or none, and waits when one of them is full. */
@ApplicationScoped
public class SeatDesk {

    private final TripReach reach;
    private final CaseReach cases;
    private final Trips trips;
    private final Seats seats;
    private final Boarders boarders;
    private final SeatFunding funding;

    SeatDesk(TripReach reach, CaseReach cases, Trips trips, Seats seats, Boarders boarders, SeatFunding funding) {
        this.reach = reach;
        this.cases = cases;
        this.trips = trips;
        this.seats = seats;
        this.boarders = boarders;
        this.funding = funding;
    }

    /** Gives a seat to each rider of {@code wishes}, in their order, with an answer per item. */
    @Transactional
    public List<SeatAnswer> assign(TripId id, List<SeatWish> wishes) {
        Trip trip = reach.held(id);
        if (!trip.state().seatsAreOpen()) {
            Refusals.orThrow(trip.refuse());
        }
        Map<UUID, Reached> riders = cases.heldAll(wishes.stream()
                .map(SeatDesk::transfer)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<UUID, Seat> held = new HashMap<>();
        seats.livingOf(reach.scope(), riders.keySet())
                .forEach(seat -> held.put(seat.rider().transferId(), seat));
        SeatLedger funded = funding.open(
                reach.scope(),
                trip,
                riders.values().stream().map(Reached::subject).toList());
        Assignments assignments = new Assignments(trip, trips.itinerary(trip), riders, held, funded);
        List<SeatAnswer> answers = boarders.seat(reach.scope(), assignments, wishes);
        assignments.taken().forEach((leg, places) -> take(trip, leg, places));
        funding.settle(reach.scope(), funded);
        return answers;
    }

    /** The last statements before the commit, legs in order, then lines; the trip's lock makes them certain, the CHECK proves it. */
    private void take(Trip trip, int leg, int places) {
        if (!trips.take(trip, leg, places)) {
            throw new IllegalStateException("leg " + leg + " has fewer places than were counted under its lock");
        }
    }

    static Optional<UUID> transfer(SeatWish wish) {
        return PublicId.parse(TransferId.PREFIX, wish.transferId());
    }
}
