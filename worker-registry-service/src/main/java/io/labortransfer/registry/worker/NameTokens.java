package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keyed hashes of names, by which workers are found. Only equality can be asked. */
public interface NameTokens {

    /** Replaces what is kept of these workers' names. */
    void replace(ProvinceScope scope, Map<UUID, List<byte[]>> tokens);

    /** Nothing is kept of the worker's name. */
    void forget(ProvinceScope scope, UUID worker);

    /** Workers within the prefix whose name has one of these hashes, in the order of their ids. */
    List<UUID> find(ProvinceScope scope, Collection<byte[]> tokens, int limit);

    /** What is kept of these workers' names; nothing stands for a worker without. */
    Map<UUID, List<byte[]>> of(ProvinceScope scope, Collection<UUID> workers);
}
