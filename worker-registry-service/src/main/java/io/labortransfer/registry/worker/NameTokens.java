package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keyed hashes of names, by which workers are found. Only equality can be asked. */
public interface NameTokens {

    /** Keeps the names of workers who have just been entered, of whose names nothing can be kept yet. */
    void enter(ProvinceScope scope, Collection<Named> workers);

    /** Replaces what is kept of these workers' names. */
    void replace(ProvinceScope scope, Collection<Named> workers);

    /** Nothing is kept of the worker's name. */
    void forget(ProvinceScope scope, UUID worker);

    /** Workers within the prefix who have such a name, in the order of their ids. */
    List<UUID> find(ProvinceScope scope, NameHashes.Wanted wanted, int limit);

    /** What is kept of these workers' names; nothing stands for a worker without. */
    Map<UUID, NameHashes> of(ProvinceScope scope, Collection<UUID> workers);

    /**
     * A worker, and what is to be kept of the name.
     *
     * @param worker the worker
     * @param name nothing when the name has no letter
     */
    record Named(UUID worker, @Nullable NameHashes name) {}
}
