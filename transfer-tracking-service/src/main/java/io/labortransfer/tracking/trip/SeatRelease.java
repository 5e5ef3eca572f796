package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.tracking.transfer.HeldSeats;
import io.labortransfer.tracking.transfer.Side;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives back the seat of a case that left; the next on the waiting list whose whole route is free gets it. */
@ApplicationScoped
class SeatRelease implements HeldSeats {

    private final Trips trips;
    private final Seats seats;
    private final Transfers transfers;
    private final WaitingList waiting;
    private final TripNews news;

    SeatRelease(Trips trips, Seats seats, Transfers transfers, WaitingList waiting, TripNews news) {
        this.trips = trips;
        this.seats = seats;
        this.transfers = transfers;
        this.waiting = waiting;
        this.news = news;
    }

    @Override
    public void hold(ProvinceScope scope, Collection<UUID> held, Collection<UUID> leaving) {
        Set<UUID> cases = new HashSet<>(leaving);
        held.stream()
                .sorted(TripDesk.AS_POSTGRESQL)
                .map(trip -> trips.locked(scope, trip))
                .<Trip>flatMap(Optional::stream)
                .forEach(trip -> waiting.on(scope, trip)
                        .forEach(seat -> cases.add(seat.rider().transferId())));
        transfers.lockedWithIds(scope, Side.ORIGIN, cases);
    }

    @Override
    public List<UUID> awaitedLines(ProvinceScope scope, UUID trip) {
        return trips.locked(scope, trip).map(held -> waiting.lines(scope, held)).orElse(List.of());
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
