package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The counts of job orders. Nothing else changes them. */
public interface Headcount {

    /**
     * Lets the order's counts follow the state of one match, which must be visible to the caller and written already.
     *
     * @param origin the unit of the match
     * @return the order after the change; empty when nothing changed, because no seat was left or it was settled before
     */
    Optional<JobOrder> settle(ProvinceScope scope, String origin, UUID match);
}
