package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.tracking.transfer.HeldSeats;
import io.labortransfer.tracking.transfer.TransferCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives back the seat of a case that left; the next on the waiting list whose whole route is free gets it. */
@ApplicationScoped
class SeatRelease implements HeldSeats {

    private final Trips trips;
    private final Seats seats;
    private final WaitingList waiting;
    private final TripNews news;

    SeatRelease(Trips trips, Seats seats, WaitingList waiting, TripNews news) {
        this.trips = trips;
        this.seats = seats;
        this.waiting = waiting;
        this.news = news;
    }

    @Override
    public void hold(ProvinceScope scope, UUID trip) {
        trips.locked(scope, trip);
    }

    @Override
    public void release(ProvinceScope scope, TransferCase left, Instant now) {
        for (Seat seat : seats.livingOf(scope, List.of(left.id().value()))) {
            trips.locked(scope, seat.tripId()).ifPresent(trip -> release(scope, trip, seat, now));
        }
    }

    private void release(ProvinceScope scope, Trip trip, Seat seat, Instant now) {
        Itinerary itinerary = trips.itinerary(trip);
        boolean heldPlaces = seat.state().holdsPlaces();
        seat.release(now);
        trip.touch(now);
        List<Announcement> told = new ArrayList<>(List.of(TripNews.ofSeat(trip, "seat_released", seat)));
        if (heldPlaces) {
            Route freed = itinerary.route(seat.boardAt(), seat.leaveAt()).orThrow();
            told.addAll(waiting.next(scope, trip, itinerary, freed));
        }
        news.tellAll(told);
    }
}
