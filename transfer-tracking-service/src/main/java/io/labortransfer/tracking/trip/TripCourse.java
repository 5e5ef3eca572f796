package io.labortransfer.tracking.trip;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.trip.TripDesk.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Takes a trip from one state to the next, and its riders with it. */
@ApplicationScoped
public class TripCourse {

    private final TripReach reach;
    private final Trips trips;
    private final Seats seats;
    private final RidingCases cases;
    private final SeatFunding funding;
    private final Telling telling;

    TripCourse(TripReach reach, Trips trips, Seats seats, RidingCases cases, SeatFunding funding, Telling telling) {
        this.reach = reach;
        this.trips = trips;
        this.seats = seats;
        this.cases = cases;
        this.funding = funding;
        this.telling = telling;
    }

    /** The trip is sure: riders with a seat are SCHEDULED, each with a funded seat where the case rests on a line, or none is. */
    @Transactional
    public Shown confirm(TripId id) {
        return move(id, TripState.CONFIRMED, "confirmed", (trip, now) -> {
            List<Announcement> told = new ArrayList<>();
            List<Seat> sure = seats(trip, seat -> seat.state() == SeatState.ASSIGNED);
            Map<UUID, TransferCase> riders = cases.on(reach.scope(), sure);
            SeatLedger ledger = funding.open(reach.scope(), riders.values());
            Set<UUID> funded = ConfirmedRiders.fund(ledger, riders, sure);
            sure.forEach(seat -> told.addAll(cases.move(
                    rider(riders, seat),
                    rider -> rider.schedule(funded.contains(rider.id().value()), now))));
            funding.settle(reach.scope(), ledger);
            return told;
        });
    }

    /** Riders may check in. */
    @Transactional
    public Shown openBoarding(TripId id) {
        return move(id, TripState.BOARDING, "boarding_opened", (trip, now) -> List.of());
    }

    /** The trip is off: every rider is READY for another one. */
    @Transactional
    public Shown cancel(TripId id) {
        Trip trip = reach.held(id);
        if (trips.itinerary(trip).hasDeparted()) {
            Refusals.orThrow(trip.refuse());
        }
        return move(id, TripState.CANCELLED, "cancelled", (off, now) -> {
            List<Seat> living = seats(off, seat -> seat.state().isLiving());
            return released(off, living, "TRIP_CANCELLED", now);
        });
    }

    /** The trip is over: who never came is READY again, without a mark. */
    @Transactional
    public Shown close(TripId id) {
        Trip trip = reach.held(id);
        if (trip.state() == TripState.DEPARTED) {
            Refusals.orThrow(landed(trip));
        }
        return move(id, TripState.CLOSED, "closed", (over, now) -> {
            List<Seat> missing = seats(over, seat -> seat.state().isLiving());
            return released(over, missing, "NO_SHOW", now);
        });
    }

    private Ruling<Boolean> landed(Trip trip) {
        boolean riding =
                !seats(trip, seat -> seat.state() == SeatState.CHECKED_IN).isEmpty();
        return riding || !trips.itinerary(trip).trunkHasArrived()
                ? Ruling.refused(TripRefusal.RIDERS_ON_THE_WAY)
                : trip.to(TripState.ARRIVED, telling.now());
    }

    private List<Announcement> released(Trip trip, List<Seat> living, String reason, Instant now) {
        Itinerary itinerary = trips.itinerary(trip);
        Map<UUID, TransferCase> riders = cases.on(reach.scope(), living);
        FreePlaces given = new FreePlaces(itinerary);
        List<Announcement> told = new ArrayList<>();
        for (Seat seat : living) {
            if (seat.state().holdsPlaces()) {
                given.count(itinerary.route(seat.boardAt(), seat.leaveAt()).orThrow());
            }
            seat.release(now);
            trip.touch(now);
            told.add(TripNews.ofSeat(trip, "seat_released", seat));
            told.addAll(cases.move(riders.get(seat.rider().transferId()), rider -> rider.leaveTrip(now, reason)));
        }
        funding.giveBack(reach.scope(), riders.values());
        given.taken().forEach((leg, places) -> trips.take(trip, leg, -places));
        return told;
    }

    private Shown move(TripId id, TripState next, String what, Follow follow) {
        Trip trip = reach.held(id);
        Instant now = telling.now();
        boolean moved = Refusals.orThrow(trip.to(next, now));
        Itinerary itinerary = trips.itinerary(trip);
        if (moved) {
            List<Announcement> told = new ArrayList<>(List.of(TripNews.of(trip, itinerary, what)));
            told.addAll(follow.riders(trip, now));
            telling.tellAll(told);
        }
        return new Shown(trip, itinerary);
    }

    private List<Seat> seats(Trip trip, Predicate<Seat> wanted) {
        return seats.of(trip).stream().filter(wanted).toList();
    }

    static TransferCase rider(Map<UUID, TransferCase> riders, Seat seat) {
        TransferCase rider = riders.get(seat.rider().transferId());
        if (rider == null) {
            throw new IllegalStateException("a seat without a case");
        }
        return rider;
    }

    private interface Follow {
        List<Announcement> riders(Trip trip, Instant now);
    }

    /** Tells what happened, at the present moment. */
    @ApplicationScoped
    static class Telling {

        private final TripNews news;
        private final Clock clock;

        Telling(TripNews news, Clock clock) {
            this.news = news;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        void tellAll(List<Announcement> told) {
            news.tellAll(told);
        }
    }
}
