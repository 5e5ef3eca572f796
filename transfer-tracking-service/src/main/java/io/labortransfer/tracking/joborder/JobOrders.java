package io.labortransfer.tracking.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the terms of job orders are kept. */
public interface JobOrders {

    /** The terms of those of {@code orders} that have arrived. */
    Map<UUID, OrderTerms> among(Collection<UUID> orders);

    /** Keeps the newer terms. */
    void keep(ProvinceScope scope, Collection<OrderTerms> terms);

    /** Puts these terms in place of whatever stands here, newer or not. */
    void restore(ProvinceScope scope, Collection<OrderTerms> terms);

    /** The job orders of the unit whose terms stand here, behind one of them, in the order of their ids. */
    List<UUID> known(ProvinceScope scope, UUID after, int limit);

    /** Forgets orders that are no longer told of. */
    void forget(ProvinceScope scope, Collection<UUID> orders);
}
