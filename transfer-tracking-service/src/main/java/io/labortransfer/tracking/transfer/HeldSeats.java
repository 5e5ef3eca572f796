package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.agreement.FundedSeats;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The seats that cases hold on trips. */
public interface HeldSeats {

    /**
     * Locks until the transaction ends what cases that leave may move, in the one order that {@link FundedSeats} tells: the trips, then
     * the leaving cases together with those that wait for their places.
     */
    void hold(ProvinceScope scope, Collection<UUID> trips, Collection<UUID> leaving);

    /** The lines of those who wait on this trip for a place that comes with a funded seat. */
    List<UUID> awaitedLines(ProvinceScope scope, UUID trip);

    /** Gives back the seat of a case that left. */
    void release(ProvinceScope scope, TransferCase left, Instant now);
}
