package io.labortransfer.registry.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The job orders that have been told of. Everybody may read them; they belong to the unit of the place of work. */
public interface KnownOrders {

    /** Whether an order of any unit is published and neither filled nor over. What is not published yet is known to nobody. */
    boolean isOpen(ProvinceScope scope, UUID order);

    /** Keeps newer states. */
    void keep(ProvinceScope scope, Collection<KnownOrder> orders);

    /** Puts these states in place of whatever stands here, newer or not. */
    void restore(ProvinceScope scope, Collection<KnownOrder> orders);

    /** The orders of the unit behind {@code after}, in the order of their ids. */
    List<UUID> ids(ProvinceScope scope, UUID after, int limit);

    /** Forgets orders of the unit that are told of no longer. */
    void forget(ProvinceScope scope, Collection<UUID> orders);
}
