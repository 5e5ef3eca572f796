package io.labortransfer.matching.matching;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who could take a post and was left out, as the runs of a unit found; read with the engine's role. */
public interface Outranked {

    /** Those of the unit's workers who got no post by the last run of the unit in which the order was full. */
    Set<UUID> at(UUID order, String unit, Collection<UUID> workers);

    /** Those of them whom the line kept out that the order rests on, by the last run of the unit in which the line was full. */
    Set<UUID> byLine(UUID line, String unit, Collection<UUID> workers);
}
