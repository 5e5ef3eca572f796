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
import java.util.UUID;

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
        FreePlaces free = FreePlaces.after(itinerary, freed);
        List<Announcement> told = new ArrayList<>();
        for (Seat seat : on(scope, trip)) {
            Route route = itinerary.route(seat.boardAt(), seat.leaveAt()).orThrow();
            boolean gone =
                    itinerary.leg(seat.boardAt()).flatMap(Leg::departedAt).isPresent();
            if (!gone && free.hasRoom(route)) {
                told.addAll(seated(scope, trip, seat, route, free));
            }
        }
        return told;
    }

    /** Who waits for a place that could be given now, in the order of waiting. */
    List<Seat> on(ProvinceScope scope, Trip trip) {
        boolean organizer = scope.province().equals(trip.originProvince());
        return !organizer || !trip.state().seatsAreOpen()
                ? List.of()
                : seats.of(trip).stream()
                        .filter(seat -> seat.state() == SeatState.WAITLISTED)
                        .toList();
    }

    /** The lines of those who wait for a funded seat with the place. */
    List<UUID> lines(ProvinceScope scope, Trip trip) {
        List<UUID> riders = on(scope, trip).stream()
                .filter(seat -> wantsFunding(trip, seat))
                .map(seat -> seat.rider().transferId())
                .toList();
        return SeatFunding.lines(transfers.lockedWithIds(scope, Side.ORIGIN, riders));
    }

    private static boolean wantsFunding(Trip trip, Seat seat) {
        return seat.isFunded() && trip.state() != TripState.PLANNED;
    }

    /** Whoever waits for a funded seat too stays on the list while there is none, and lets the next one pass. */
    private List<Announcement> seated(ProvinceScope scope, Trip trip, Seat seat, Route route, FreePlaces free) {
        TransferCase rider = transfers
                .lockedWithIds(scope, Side.ORIGIN, List.of(seat.rider().transferId()))
                .getFirst();
        boolean wanted = wantsFunding(trip, seat);
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
