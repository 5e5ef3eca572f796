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

    /**
     * A post that one match had filled counts as never filled, because it was left soon after the start.
     *
     * @param origin the unit of the match, which must be visible to the caller
     * @return the order after the change; empty when the match holds no filled post
     */
    Optional<Left> leave(ProvinceScope scope, String origin, UUID match);

    /**
     * An order one of whose posts was left.
     *
     * @param order after it
     * @param reopened whether it takes people again by it
     */
    record Left(JobOrder order, boolean reopened) {}
}
