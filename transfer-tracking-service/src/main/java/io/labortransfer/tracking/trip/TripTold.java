package io.labortransfer.tracking.trip;

import io.labortransfer.tracking.wire.ForeignIds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.trip.v1}; of a seat it names the worker and leaves the legs out. */
record TripTold(
        String tripId,
        String purpose,
        String mode,
        String organizer,
        List<LegTold> legs,
        @Nullable Integer legSeq,
        @Nullable String workerId,
        String originProvince,
        List<String> destinationProvinces,
        String state,
        long version) {

    record LegTold(int seq, int capacity, int assigned, Instant departAt, Instant arriveAt) {}

    static TripTold of(Trip trip, @Nullable Itinerary itinerary, @Nullable Integer legSeq, @Nullable Seat seat) {
        List<LegTold> legs = itinerary == null
                ? List.of()
                : itinerary.legs().stream().map(TripTold::leg).toList();
        return new TripTold(
                trip.id().wire(),
                trip.purpose().name(),
                trip.mode().name(),
                trip.organizer(),
                legs,
                legSeq,
                seat == null ? null : ForeignIds.worker(seat.rider().workerId()),
                trip.originProvince(),
                trip.destinationProvinces(),
                trip.state().name(),
                trip.version());
    }

    private static LegTold leg(Leg leg) {
        PlannedLeg plan = leg.plan();
        return new LegTold(leg.seq(), leg.capacity(), leg.taken(), plan.departAt(), plan.arriveAt());
    }
}
