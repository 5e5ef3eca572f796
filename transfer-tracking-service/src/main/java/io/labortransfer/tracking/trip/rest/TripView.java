package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.tracking.trip.Leg;
import io.labortransfer.tracking.trip.PlannedLeg;
import io.labortransfer.tracking.trip.Trip;
import io.labortransfer.tracking.trip.TripDesk.Shown;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trip as callers read it. */
@Schema(name = "Trip")
public record TripView(
        String id,
        String purpose,
        String mode,
        String organizer,
        String originProvince,
        List<String> destinationProvinces,
        String state,
        List<LegView> legs,
        long version,
        List<String> allowedActions)
        implements Versioned {

    static TripView of(Shown shown) {
        Trip trip = shown.trip();
        return new TripView(
                trip.id().wire(),
                trip.purpose().name(),
                trip.mode().name(),
                trip.organizer(),
                trip.originProvince(),
                trip.destinationProvinces(),
                trip.state().name(),
                shown.itinerary().legs().stream().map(LegView::of).toList(),
                trip.version(),
                trip.state().actions());
    }

    /** A leg as callers read it. */
    @Schema(name = "Leg")
    public record LegView(
            int seq,
            String kind,
            String from,
            String to,
            int capacity,
            int assigned,
            Instant departAt,
            Instant arriveAt,
            String vehicleNo,
            @Nullable String escort,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt) {

        static LegView of(Leg leg) {
            PlannedLeg plan = leg.plan();
            return new LegView(
                    leg.seq(),
                    plan.kind().name(),
                    plan.from(),
                    plan.to(),
                    plan.capacity(),
                    leg.taken(),
                    plan.departAt(),
                    plan.arriveAt(),
                    plan.vehicleNo(),
                    plan.escort(),
                    leg.departedAt().orElse(null),
                    leg.arrivedAt().orElse(null));
        }
    }
}
