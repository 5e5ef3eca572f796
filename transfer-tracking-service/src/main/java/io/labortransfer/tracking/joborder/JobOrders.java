package io.labortransfer.tracking.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where the terms of job orders are kept. */
public interface JobOrders {

    /** The terms of those of {@code orders} that have arrived. */
    Map<UUID, OrderTerms> among(Collection<UUID> orders);

    /** Keeps the newer terms. */
    void keep(ProvinceScope scope, Collection<OrderTerms> terms);
}
