package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The workers in a unit. Every question names the unit and the prefix that it may reach. */
public interface Workers {

    /** The worker with this id. */
    Optional<Worker> find(ProvinceScope scope, UUID id);

    /** The worker with this id, whom nobody else changes until the transaction ends. */
    Optional<Worker> hold(ProvinceScope scope, UUID id);

    /** The workers with these ids in the order of ids, as far as there are any. */
    List<Worker> all(ProvinceScope scope, Collection<UUID> ids);

    /** The worker whose ID number has this keyed hash. */
    Optional<Worker> findByIdKey(ProvinceScope scope, KeyedHash idKey);

    /** Whether the unit already registered someone from this source record. */
    boolean knowsSource(ProvinceScope scope, SourceRecord source);

    /** One page in the order of ids, with one row more than {@code limit} when there is a next page. */
    List<Worker> page(ProvinceScope scope, WorkerFilter filter, int limit);

    /** Stores a new worker now. */
    void add(Worker worker);
}
