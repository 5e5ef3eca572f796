package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows where workers went whose registration has left a unit. */
public interface Departures {

    /** The unit in which each of these workers is now, for those whom the caller's unit has let go; others are not among the keys. */
    Map<UUID, String> of(ProvinceScope scope, Collection<UUID> workers);

    /** Whether the caller's unit has let the worker go, who is somewhere else and was not erased there. */
    boolean hasLetGo(ProvinceScope scope, UUID worker);
}
