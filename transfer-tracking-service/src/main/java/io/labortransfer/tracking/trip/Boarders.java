package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.transfer.CaseNews;
import io.labortransfer.tracking.transfer.Reached;
import io.labortransfer.tracking.transfer.Step;
import io.labortransfer.tracking.transfer.TransferCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seats riders one after the other, on their words. */
@ApplicationScoped
class Boarders {

    private final Seats seats;
    private final RiderWords words;
    private final CaseNews cases;
    private final Ids ids;
    private final Clock clock;

    Boarders(Seats seats, RiderWords words, CaseNews cases, Ids ids, Clock clock) {
        this.seats = seats;
        this.words = words;
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    List<SeatAnswer> seat(ProvinceScope scope, Assignments assignments, List<SeatWish> wishes) {
        RiderWords.Heard heard = words.hear(scope, assignments, wishes);
        List<Announcement> told = new ArrayList<>();
        List<SeatAnswer> answers = new ArrayList<>(wishes.size());
        for (SeatWish wish : wishes) {
            answers.add(one(assignments, wish, heard, told));
        }
        words.keep(scope, heard);
        seats.addAll(assignments.given());
        assignments
                .trip()
                .leadsTo(assignments.given().stream()
                        .map(seat -> seat.rider().destinationProvince())
                        .toList());
        cases.tellAll(told);
        return answers;
    }

    private SeatAnswer one(Assignments assignments, SeatWish wish, RiderWords.Heard heard, List<Announcement> told) {
        Reached rider = SeatDesk.transfer(wish).flatMap(assignments::rider).orElse(null);
        if (rider == null) {
            return SeatAnswer.unknown(wish.transferId());
        }
        if (!rider.roles().contains(Actor.OP) && !rider.roles().contains(Actor.ST)) {
            return new SeatAnswer(wish.transferId(), 403, null, Problem.of("ACTOR_NOT_ALLOWED", 403));
        }
        Ruling<Route> route = assignments
                .itinerary()
                .route(wish.boardAt(), wish.leaveAt())
                .flatMap(found -> stillHere(assignments, wish, found));
        return switch (route) {
            case Refused<Route> refused -> SeatAnswer.refused(wish.transferId(), null, refused);
            case Granted<Route>(Route found) -> onRoute(assignments, wish, rider.subject(), found, heard, told);
        };
    }

    private static Ruling<Route> stillHere(Assignments assignments, SeatWish wish, Route found) {
        boolean gone = assignments
                .itinerary()
                .leg(wish.boardAt())
                .flatMap(Leg::departedAt)
                .isPresent();
        return gone ? Ruling.refused(TripRefusal.LEG_STATE) : Ruling.granted(found);
    }

    private SeatAnswer onRoute(
            Assignments assignments,
            SeatWish wish,
            TransferCase rider,
            Route route,
            RiderWords.Heard heard,
            List<Announcement> told) {
        Optional<Seat> before = assignments.held(rider.id().value());
        if (before.isPresent()) {
            return again(assignments, wish, rider, before.get(), route, told);
        }
        UUID trip = assignments.trip().id().value();
        Ruling<Place> place = heard.word(wish, rider)
                .flatMap(word -> rider.mayRideOn(trip)
                        .flatMap(may -> fund(assignments, !wish.withoutFundedSeat(), rider, route))
                        .flatMap(funded -> rider.rideOn(trip, now())
                                .map(steps -> new Place(waiting(assignments.trip(), rider, wish, word), funded))));
        return switch (place) {
            case Refused<Place> refused -> SeatAnswer.refused(wish.transferId(), null, refused);
            case Granted<Place>(Place(Seat given, boolean funded)) -> {
                assignments.give(given);
                yield assign(assignments, wish, rider, given, funded, route, told);
            }
        };
    }

    private SeatAnswer again(
            Assignments assignments,
            SeatWish wish,
            TransferCase rider,
            Seat before,
            Route route,
            List<Announcement> told) {
        if (!before.tripId().equals(assignments.trip().id().value()) || !before.isFor(wish)) {
            return SeatAnswer.refused(wish.transferId(), before, TripRefusal.SEAT_HELD);
        }
        boolean waiting = before.state() == SeatState.WAITLISTED;
        if (waiting || assignments.trip().state() == TripState.PLANNED) {
            before.fund(!wish.withoutFundedSeat(), now());
        }
        if (!waiting) {
            return SeatAnswer.done(wish.transferId(), before);
        }
        return switch (fund(assignments, before.isFunded(), rider, route)) {
            case Refused<Boolean> refused -> SeatAnswer.refused(wish.transferId(), before, refused);
            case Granted<Boolean>(Boolean funded) -> assign(assignments, wish, rider, before, funded, route, told);
        };
    }

    /** A funded seat is taken where the rider will be scheduled at once; who has to wait takes none yet. */
    private static Ruling<Boolean> fund(Assignments assignments, boolean wanted, TransferCase rider, Route route) {
        boolean scheduled = assignments.trip().state() != TripState.PLANNED && assignments.hasRoom(route);
        return SeatFunding.take(assignments.funding(), wanted && scheduled, rider);
    }

    /**
     * A rider with a place on the list.
     *
     * @param seat the place
     * @param funded whether a funded seat was taken for it
     */
    private record Place(Seat seat, boolean funded) {}

    private SeatAnswer assign(
            Assignments assignments,
            SeatWish wish,
            TransferCase rider,
            Seat seat,
            boolean funded,
            Route route,
            List<Announcement> told) {
        Trip trip = assignments.trip();
        trip.touch(now());
        if (!assignments.take(route)) {
            told.add(TripNews.ofSeat(trip, "seat_waitlisted", seat));
            return SeatAnswer.refused(wish.transferId(), seat, TripRefusal.SEATS_EXHAUSTED);
        }
        told.addAll(sure(trip, rider, seat, funded));
        return SeatAnswer.done(wish.transferId(), seat);
    }

    /** The seat is taken; on a confirmed trip that schedules the case. */
    List<Announcement> sure(Trip trip, TransferCase rider, Seat seat, boolean funded) {
        seat.assign(now());
        List<Announcement> told = new ArrayList<>(List.of(TripNews.ofSeat(trip, "seat_assigned", seat)));
        if (trip.state() != TripState.PLANNED
                && rider.schedule(funded, now()) instanceof Granted<List<Step>>(List<Step> steps)) {
            told.addAll(cases.of(rider, steps, null));
        }
        return told;
    }

    private Seat waiting(Trip trip, TransferCase rider, SeatWish wish, UUID word) {
        Rider who = new Rider(
                rider.id().value(),
                rider.workerId(),
                rider.assignment().employerId(),
                rider.assignment().destinationProvince());
        TripKey key = new TripKey(trip.originProvince(), ids.next());
        return Seat.waiting(key, trip.id().value(), who, wish, word, now());
    }

    private Instant now() {
        return clock.instant();
    }
}
