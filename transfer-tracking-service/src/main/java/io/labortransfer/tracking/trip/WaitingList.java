package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
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

    WaitingList(Trips trips, Seats seats, Transfers transfers, Boarders boarders) {
        this.trips = trips;
        this.seats = seats;
        this.transfers = transfers;
        this.boarders = boarders;
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
                if (!gone && free.take(route)) {
                    told.addAll(seated(scope, trip, seat, route));
                }
            }
        }
        return told;
    }

    private List<Announcement> seated(ProvinceScope scope, Trip trip, Seat seat, Route route) {
        List<TransferCase> rider =
                transfers.lockedWithIds(scope, Side.ORIGIN, List.of(seat.rider().transferId()));
        List<Announcement> told = boarders.sure(trip, rider.getFirst(), seat);
        route.legs().forEach(leg -> trips.take(trip, leg, 1));
        return told;
    }
}
