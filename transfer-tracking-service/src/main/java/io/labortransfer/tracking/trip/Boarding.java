package io.labortransfer.tracking.trip;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.trip.TripCourse.Telling;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Check-ins, as often as the device sends them; one made before the departure reverses a no-show. */
@ApplicationScoped
public class Boarding {

    private final TripReach reach;
    private final Trips trips;
    private final Seats seats;
    private final RidingCases cases;
    private final Telling telling;

    Boarding(TripReach reach, Trips trips, Seats seats, RidingCases cases, Telling telling) {
        this.reach = reach;
        this.trips = trips;
        this.seats = seats;
        this.cases = cases;
        this.telling = telling;
    }

    /** Checks riders in, with an answer per item. */
    @Transactional
    public List<SeatAnswer> checkIns(TripId id, List<Aboard> items) {
        Trip trip = reach.held(id);
        if (!trip.state().takesCheckIns()) {
            Refusals.orThrow(trip.refuse());
        }
        List<Seat> all = seats.of(trip).stream()
                .filter(seat -> seat.state() != SeatState.RELEASED)
                .toList();
        Map<UUID, Seat> byRider = new HashMap<>();
        all.forEach(seat -> {
            byRider.put(seat.rider().transferId(), seat);
            byRider.put(seat.rider().workerId(), seat);
        });
        List<Seat> late =
                all.stream().filter(seat -> seat.state() == SeatState.NO_SHOW).toList();
        Gate gate = new Gate(trips.itinerary(trip), byRider, cases.on(reach.scope(), late));
        List<SeatAnswer> answers = items.stream().map(item -> one(gate, item)).toList();
        seats.checkIn(trip, gate.made);
        if (!gate.told.isEmpty()) {
            trip.touch(telling.now());
        }
        telling.tellAll(gate.told);
        return answers;
    }

    private SeatAnswer one(Gate gate, Aboard item) {
        Seat seat = item.rider().map(gate.byRider::get).orElse(null);
        if (seat == null) {
            return SeatAnswer.unknown(item.named());
        }
        if (seat.state() == SeatState.WAITLISTED) {
            return SeatAnswer.refused(item.named(), seat, TripRefusal.NO_SEAT);
        }
        int seq = item.legSeq() == null ? seat.boardAt() : item.legSeq();
        Leg leg = gate.itinerary.leg(seq).orElse(null);
        if (leg == null
                || !gate.itinerary
                        .route(seat.boardAt(), seat.leaveAt())
                        .orThrow()
                        .rides(seq)) {
            return SeatAnswer.refused(item.named(), seat, TripRefusal.LEG_NOT_ON_ROUTE);
        }
        boolean aboard = seat.state() == SeatState.CHECKED_IN || seat.state() == SeatState.DROPPED;
        boolean late =
                leg.departedAt().filter(left -> !item.at().isBefore(left)).isPresent();
        if (!aboard && late) {
            return SeatAnswer.refused(item.named(), seat, TripRefusal.CHECKED_IN_TOO_LATE);
        }
        if (!aboard) {
            admit(gate, seat, leg);
        }
        if (!late) {
            gate.made.add(new CheckIn(seq, seat.rider().workerId(), item.at()));
        }
        return SeatAnswer.done(item.named(), seat);
    }

    private void admit(Gate gate, Seat seat, Leg leg) {
        Instant now = telling.now();
        seat.checkIn(now);
        TransferCase missed = gate.missed.get(seat.rider().transferId());
        if (missed == null || leg.departedAt().isEmpty()) {
            return; // on time, or late for the coach and aboard the train that has not left yet
        }
        gate.told.addAll(cases.move(missed, rider -> rider.depart(now)));
        gate.itinerary.leg(seat.leaveAt()).flatMap(Leg::arrivedAt).ifPresent(at -> {
            seat.drop(now);
            gate.told.addAll(cases.move(missed, rider -> rider.arrive(at, now)));
        });
    }

    /**
     * One rider aboard.
     *
     * @param transferId the rider's case, in the form of the wire
     * @param workerId or the rider, in the form of the wire
     * @param legSeq the leg; the one where the rider boards when absent
     * @param at by the device's clock
     */
    public record Aboard(
            @Nullable String transferId,
            @Nullable String workerId,
            @Nullable Integer legSeq,
            Instant at) {

        String named() {
            return transferId != null ? transferId : workerId == null ? "" : workerId;
        }

        java.util.Optional<UUID> rider() {
            return transferId != null
                    ? PublicId.parse(TransferId.PREFIX, transferId)
                    : ForeignIds.maybe(ForeignIds.WORKER, workerId);
        }
    }

    /** What one batch of check-ins works on. */
    private static final class Gate {

        private final Itinerary itinerary;
        private final Map<UUID, Seat> byRider;
        private final Map<UUID, TransferCase> missed;
        private final List<CheckIn> made = new ArrayList<>();
        private final List<Announcement> told = new ArrayList<>();

        private Gate(Itinerary itinerary, Map<UUID, Seat> byRider, Map<UUID, TransferCase> missed) {
            this.itinerary = itinerary;
            this.byRider = byRider;
            this.missed = missed;
        }
    }
}
