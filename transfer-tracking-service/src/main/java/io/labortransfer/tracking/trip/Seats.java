package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The seats of trips. */
public interface Seats {

    /** Adds seats. */
    void addAll(Collection<Seat> given);

    /** All seats of the trip in the order of their ids. */
    List<Seat> of(Trip trip);

    /** The living seats of these cases, whatever the trip; at most one each. */
    List<Seat> livingOf(ProvinceScope scope, Collection<UUID> transfers);

    /** Puts check-ins on record; one that stands there already changes nothing. */
    void checkIn(Trip trip, Collection<CheckIn> checkIns);
}
