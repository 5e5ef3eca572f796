package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;

/** Is told before an order is closed, in the transaction that closes it. Matches that wait for it end. */
public interface ClosedOrders {

    /** No offer on this order of the scope's unit will be accepted any more. */
    void closing(ProvinceScope scope, JobOrderId order);
}
