package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.SourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The households of a unit. */
public interface Households {

    /** The household with this id within the prefix. */
    Optional<Household> find(ProvinceScope scope, UUID id);

    /** These households of the unit, whatever the prefix. */
    List<Household> all(ProvinceScope scope, Collection<UUID> ids);

    /** These households of the unit, whatever the prefix, of which nobody else writes anything until the transaction ends. In the order of ids. */
    List<Household> hold(ProvinceScope scope, Collection<UUID> ids);

    /** One page within the prefix in the order of ids, at most {@code limit} of them. */
    List<Household> page(ProvinceScope scope, HouseholdFilter filter, int limit);

    /** The households that come from these source records. */
    List<Household> bySource(ProvinceScope scope, Collection<SourceRecord> sources);

    /** Stores a new household now; false when another one comes from its source record. */
    boolean add(Household household);

    /** Stores a change of the household, and of its members, now. */
    void store(Household household);
}
