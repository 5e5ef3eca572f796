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
        Ruling<Seat> seat = heard.word(wish, rider)
                .flatMap(word -> rider.rideOn(assignments.trip().id().value(), now())
                        .map(steps -> waiting(assignments.trip(), rider, wish, word)));
        return switch (seat) {
            case Refused<Seat> refused -> SeatAnswer.refused(wish.transferId(), null, refused);
            case Granted<Seat>(Seat given) -> {
                assignments.give(given);
                yield assign(assignments, wish, rider, given, route, told);
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
        return before.state() == SeatState.WAITLISTED
                ? assign(assignments, wish, rider, before, route, told)
                : SeatAnswer.done(wish.transferId(), before);
    }

    private SeatAnswer assign(
            Assignments assignments,
            SeatWish wish,
            TransferCase rider,
            Seat seat,
            Route route,
            List<Announcement> told) {
        Trip trip = assignments.trip();
        trip.touch(now());
        if (!assignments.take(route)) {
            told.add(TripNews.ofSeat(trip, "seat_waitlisted", seat));
            return SeatAnswer.refused(wish.transferId(), seat, TripRefusal.SEATS_EXHAUSTED);
        }
        told.addAll(sure(trip, rider, seat));
        return SeatAnswer.done(wish.transferId(), seat);
    }

    /** The seat is taken; on a confirmed trip that schedules the case. */
    List<Announcement> sure(Trip trip, TransferCase rider, Seat seat) {
        seat.assign(now());
        List<Announcement> told = new ArrayList<>(List.of(TripNews.ofSeat(trip, "seat_assigned", seat)));
        if (trip.state() != TripState.PLANNED
                && rider.schedule(now()) instanceof Granted<List<Step>>(List<Step> steps)) {
            told.addAll(cases.of(rider, steps, null));
        }
        return told;
    }

    private Seat waiting(Trip trip, TransferCase rider, SeatWish wish, java.util.UUID word) {
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
