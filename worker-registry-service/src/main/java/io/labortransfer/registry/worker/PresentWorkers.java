package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The workers in a unit as their records stand, to be shown: they cannot be changed, and cost little. Whoever wants to change one asks
 * {@link Workers}. Every question names the unit and the prefix that it may reach; answers are in the order of ids.
 */
public interface PresentWorkers {

    /** The worker with this id. */
    Optional<WorkerVersion> find(ProvinceScope scope, UUID id);

    /** The household of the worker with this id, if the worker is in one. */
    Optional<UUID> household(ProvinceScope scope, UUID id);

    /** The workers with these ids, as far as there are any. */
    List<WorkerVersion> all(ProvinceScope scope, Collection<UUID> ids);

    /** The workers whom the national index names for these ID numbers. */
    List<WorkerVersion> withNumbers(ProvinceScope scope, List<KeyedHash> idKeys);

    /** The worker whose registration comes from this record. */
    Optional<WorkerVersion> fromSource(ProvinceScope scope, SourceRecord source);

    /** At most {@code limit} workers with this phone whose person is not erased. */
    List<WorkerVersion> withPhone(ProvinceScope scope, KeyedHash phone, int limit);

    /** One page, with one row more than {@code limit} when there is a next page. */
    List<WorkerVersion> page(ProvinceScope scope, WorkerFilter filter, int limit);
}
