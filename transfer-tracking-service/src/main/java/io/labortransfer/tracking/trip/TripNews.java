package io.labortransfer.tracking.trip;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells the suite what happened to trips and seats, in the transaction that made it true. */
@ApplicationScoped
class TripNews {

    private static final String TOPIC = "lt.trip.v1";

    private final Outbox outbox;

    TripNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void tellAll(Collection<Announcement> all) {
        outbox.announceAll(all);
    }

    /** What happened to the whole trip, at the trip's present version. */
    static Announcement of(Trip trip, Itinerary itinerary, String what) {
        return announcement(trip, what, TripTold.of(trip, itinerary, null, null));
    }

    /** What happened to one leg. */
    static Announcement ofLeg(Trip trip, Itinerary itinerary, String what, int seq) {
        return announcement(trip, what, TripTold.of(trip, itinerary, seq, null));
    }

    /** What happened to one seat. */
    static Announcement ofSeat(Trip trip, String what, Seat seat) {
        return announcement(trip, what, TripTold.of(trip, null, null, seat));
    }

    private static Announcement announcement(Trip trip, String what, TripTold told) {
        String id = trip.id().wire();
        @Nullable
        String destination = trip.destinationProvinces().size() == 1
                ? trip.destinationProvinces().getFirst()
                : null;
        return new Announcement(
                TOPIC, id, "lt.trip." + what + ".v1", id, trip.version(), trip.originProvince(), destination, told);
    }
}
