package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.transfer.Side;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gives freed places to the one who has waited longest and whose whole route is free then. */
@ApplicationScoped
class WaitingList {

    private final Trips trips;
    private final Seats seats;
    private final Transfers transfers;
    private final Boarders boarders;
    private final SeatFunding funding;

    WaitingList(Trips trips, Seats seats, Transfers transfers, Boarders boarders, SeatFunding funding) {
        this.trips = trips;
        this.seats = seats;
        this.transfers = transfers;
        this.boarders = boarders;
        this.funding = funding;
    }

    /** Gives back {@code freed} and passes its places on; only the organizer's unit sees who waits. */
    List<Announcement> next(ProvinceScope scope, Trip trip, Itinerary itinerary, Route freed) {
        freed.legs().forEach(leg -> trips.take(trip, leg, -1));
        boolean organizer = scope.province().equals(trip.originProvince());
        if (!organizer || !trip.state().seatsAreOpen()) {
            return List.of();
        }
        FreePlaces free = FreePlaces.after(itinerary, freed);
        List<Announcement> told = new ArrayList<>();
        for (Seat seat : seats.of(trip)) {
            if (seat.state() == SeatState.WAITLISTED) {
                Route route = itinerary.route(seat.boardAt(), seat.leaveAt()).orThrow();
                boolean gone =
                        itinerary.leg(seat.boardAt()).flatMap(Leg::departedAt).isPresent();
                if (!gone && free.hasRoom(route)) {
                    told.addAll(seated(scope, trip, seat, route, free));
                }
            }
        }
        return told;
    }

    /** Whoever waits for a funded seat too stays on the list while there is none, and lets the next one pass. */
    private List<Announcement> seated(ProvinceScope scope, Trip trip, Seat seat, Route route, FreePlaces free) {
        TransferCase rider = transfers
                .lockedWithIds(scope, Side.ORIGIN, List.of(seat.rider().transferId()))
                .getFirst();
        boolean wanted = seat.isFunded() && trip.state() != TripState.PLANNED;
        SeatLedger ledger = wanted ? funding.open(scope, List.of(rider)) : SeatLedger.empty();
        if (!(SeatFunding.take(ledger, wanted, rider) instanceof Granted<Boolean>(Boolean funded))) {
            return List.of();
        }
        free.take(route);
        List<Announcement> told = boarders.sure(trip, rider, seat, funded);
        route.legs().forEach(leg -> trips.take(trip, leg, 1));
        funding.settle(scope, ledger);
        return told;
    }
}
