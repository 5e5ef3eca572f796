package io.labortransfer.matching.matching;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who stood behind others, as the runs of a unit found; read with the engine's role. */
public interface Outranked {

    /** Those of the unit's workers who got no post by the last run of the unit in which the order was full. */
    Set<UUID> at(UUID order, String unit, Collection<UUID> workers);
}
