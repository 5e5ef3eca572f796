package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trips of the scope's province, asked as their organizer's unit or as the unit that riders travel to. */
public interface Trips {

    /** Adds a planned trip with its legs. */
    void add(Trip planned, Collection<Leg> legs);

    /** The trip, as the organizer's unit. */
    Optional<Trip> asOrigin(ProvinceScope scope, UUID id);

    /** The trip, as a unit that riders travel to. */
    Optional<Trip> asDestination(ProvinceScope scope, UUID id);

    /** The trip of either side, locked until the transaction ends; whoever moves seats or legs holds it. */
    Optional<Trip> locked(ProvinceScope scope, UUID id);

    /** The legs of the trip with the places taken now. */
    Itinerary itinerary(Trip trip);

    /** Takes {@code places} on a leg unless that exceeds its capacity; a negative number gives them back. */
    boolean take(Trip trip, int seq, int places);

    /** Trips of the organizer's unit, or of a unit that riders travel to, in the order of their ids. */
    List<Trip> after(ProvinceScope scope, boolean asOrigin, @Nullable UUID after, int limit);

    /** Keeps the list of riders as it stands now. */
    void seal(Trip trip, String content, String sha256, Instant now);

    /** The sealed list's hash, once sealed. */
    Optional<Seal> seal(Trip trip);

    /**
     * That a list of riders was sealed.
     *
     * @param sha256 hash of the list in hexadecimal digits
     * @param at when
     */
    record Seal(String sha256, Instant at) {}
}
