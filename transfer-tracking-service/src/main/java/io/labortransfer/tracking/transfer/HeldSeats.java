package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.UUID;

/** The seats that cases hold on trips. A trip is locked before any of its cases, never after. */
public interface HeldSeats {

    /** Locks the trip until the transaction ends. */
    void hold(ProvinceScope scope, UUID trip);

    /** Gives back the seat of a case that left. */
    void release(ProvinceScope scope, TransferCase left, Instant now);
}
