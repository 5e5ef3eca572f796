package io.labortransfer.tracking.trip;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.TransferState;
import io.labortransfer.tracking.trip.TripCourse.Telling;
import io.labortransfer.tracking.trip.TripDesk.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Departures and arrivals of the legs of a trip. */
@ApplicationScoped
public class Legs {

    private final TripReach reach;
    private final Trips trips;
    private final Seats seats;
    private final RidingCases cases;
    private final Telling telling;

    Legs(TripReach reach, Trips trips, Seats seats, RidingCases cases, Telling telling) {
        this.reach = reach;
        this.trips = trips;
        this.seats = seats;
        this.cases = cases;
        this.telling = telling;
    }

    /** A leg departs: who is aboard sets out, who is not is a no-show until the trip closes. */
    @Transactional
    public Shown depart(TripId id, int seq, Instant at) {
        Trip trip = reach.held(id);
        Itinerary itinerary = trips.itinerary(trip);
        Leg leg = itinerary.leg(seq).orElseThrow(Problems::notFound);
        if (leg.departedAt().isPresent()) {
            return new Shown(trip, itinerary);
        }
        if (trip.state() != TripState.BOARDING && trip.state() != TripState.DEPARTED) {
            Refusals.orThrow(trip.refuse());
        }
        if (!itinerary.mayDepart(leg)) {
            Refusals.orThrow(
                    Ruling.refused(TripRefusal.LEG_STATE, trip.state().actions().toArray(String[]::new)));
        }
        Instant now = telling.now();
        leg.depart(at);
        trip.touch(now);
        List<Announcement> told = new ArrayList<>(List.of(TripNews.ofLeg(trip, itinerary, "leg_departed", seq)));
        told.addAll(setOut(itinerary, leg, seats.of(trip), now));
        if (leg.kind() == LegKind.TRUNK && trip.to(TripState.DEPARTED, now).orThrow()) {
            told.addAll(seal(trip, itinerary, now));
        }
        telling.tellAll(told);
        return new Shown(trip, itinerary);
    }

    private List<Announcement> setOut(Itinerary itinerary, Leg leg, List<Seat> all, Instant now) {
        List<Seat> riding = all.stream()
                .filter(seat -> seat.state() == SeatState.ASSIGNED || seat.state() == SeatState.CHECKED_IN)
                .filter(seat -> itinerary
                        .route(seat.boardAt(), seat.leaveAt())
                        .orThrow()
                        .rides(leg.seq()))
                .toList();
        Map<UUID, TransferCase> riders = cases.on(reach.scope(), riding);
        List<Announcement> told = new ArrayList<>();
        for (Seat seat : riding) {
            TransferCase rider = riders.get(seat.rider().transferId());
            if (seat.state() == SeatState.ASSIGNED) {
                seat.missed(now);
                told.addAll(cases.move(rider, missing -> missing.missDeparture(now)));
            } else {
                told.addAll(cases.move(rider, aboard -> aboard.depart(now)));
            }
        }
        return told;
    }

    /** The trunk departs: the list of riders is sealed, and who still waits is free for another trip. */
    private List<Announcement> seal(Trip trip, Itinerary itinerary, Instant now) {
        List<Seat> all = seats.of(trip);
        List<Announcement> told = new ArrayList<>(List.of(TripNews.of(trip, itinerary, "departed")));
        List<Seat> waiting = all.stream()
                .filter(seat -> seat.state() == SeatState.WAITLISTED)
                .toList();
        Map<UUID, TransferCase> left = cases.on(reach.scope(), waiting);
        for (Seat seat : waiting) {
            seat.release(now);
            trip.touch(now);
            told.add(TripNews.ofSeat(trip, "seat_released", seat));
            told.addAll(
                    cases.move(left.get(seat.rider().transferId()), rider -> rider.leaveTrip(now, "SEATS_EXHAUSTED")));
        }
        Manifest manifest = Manifest.of(all);
        trips.seal(trip, manifest.content(), manifest.sha256(), now);
        return told;
    }

    /** A leg arrives: who leaves at its end has arrived. */
    @Transactional
    public Shown arrive(TripId id, int seq, Instant at) {
        Trip trip = reach.held(id);
        Itinerary itinerary = trips.itinerary(trip);
        Leg leg = itinerary.leg(seq).orElseThrow(Problems::notFound);
        if (leg.arrivedAt().isPresent()) {
            return new Shown(trip, itinerary);
        }
        if (leg.departedAt().isEmpty()) {
            Refusals.orThrow(
                    Ruling.refused(TripRefusal.LEG_STATE, trip.state().actions().toArray(String[]::new)));
        }
        Instant now = telling.now();
        leg.arrive(at);
        trip.touch(now);
        List<Announcement> told = new ArrayList<>(List.of(TripNews.ofLeg(trip, itinerary, "leg_arrived", seq)));
        told.addAll(dropped(seats.of(trip), seq, at, now));
        boolean over = itinerary.trunkHasArrived()
                && seats.of(trip).stream().noneMatch(seat -> seat.state() == SeatState.CHECKED_IN);
        if (over && trip.state() == TripState.DEPARTED) {
            trip.to(TripState.ARRIVED, now).orThrow();
            told.add(TripNews.of(trip, itinerary, "arrived"));
        }
        telling.tellAll(told);
        return new Shown(trip, itinerary);
    }

    private List<Announcement> dropped(List<Seat> all, int seq, Instant at, Instant now) {
        List<Seat> leaving = all.stream()
                .filter(seat -> seat.state() == SeatState.CHECKED_IN && seat.leaveAt() == seq)
                .toList();
        Map<UUID, TransferCase> riders = cases.on(reach.scope(), leaving);
        List<Announcement> told = new ArrayList<>();
        for (Seat seat : leaving) {
            TransferCase rider = riders.get(seat.rider().transferId());
            if (rider == null) {
                seat.drop(now);
            } else if (rider.state() == TransferState.DEPARTED) {
                seat.drop(now);
                told.addAll(cases.move(rider, there -> there.arrive(at, now)));
            }
        }
        return told;
    }
}
