package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The workers in a unit, to be changed; {@link PresentWorkers} only shows them. Every question names the unit and the prefix that it may reach. */
public interface Workers {

    /** The worker with this id. */
    Optional<Worker> find(ProvinceScope scope, UUID id);

    /** The worker with this id, of whom nobody else writes anything until the transaction ends: neither the row nor what rests on it. */
    Optional<Worker> hold(ProvinceScope scope, UUID id);

    /**
     * Lets none of these workers be erased until the transaction ends, and waits for those that are being erased. Whoever writes something
     * about a worker asks for this before it reads the worker, so that what is written is there to be erased, or nothing is. The rows are
     * taken in the order of ids, and before any other row; those who only stay do not wait for each other.
     */
    void stay(ProvinceScope scope, Collection<UUID> ids);

    /** The workers with these ids in the order of ids, as far as there are any. */
    List<Worker> all(ProvinceScope scope, Collection<UUID> ids);

    /** Whether the unit has a worker whom the client knows by this id. */
    boolean knowsClient(ProvinceScope scope, UUID clientId);

    /** Whether the unit already registered someone from this source record. */
    boolean knowsSource(ProvinceScope scope, SourceRecord source);

    /**
     * Stores a new worker, or what changed in a known one, now. Refuses a source record or a client's id that another worker of the unit
     * has, be it one whom the caller does not reach or one who comes at the same time.
     */
    void add(Worker worker);

    /** The records that are merged into this one, or into one that is, held until the transaction ends. */
    List<Worker> mergedInto(ProvinceScope scope, UUID id);
}
