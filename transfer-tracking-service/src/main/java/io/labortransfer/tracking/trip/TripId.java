package io.labortransfer.tracking.trip;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * The id of a trip.
 *
 * @param value the UUID
 */
public record TripId(UUID value) implements TypedId {

    /** The prefix on the wire. */
    public static final String PREFIX = "trp";

    /** The id in {@code text}; a text that cannot be one answers as an unknown trip: 404. */
    public static TripId of(String text) {
        return new TripId(PublicId.require(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return wire();
    }
}
