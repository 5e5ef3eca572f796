package io.labortransfer.matching.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a run reads of a unit's earlier matches, with the engine's role. */
public interface PastMatches {

    /** Matches of the unit's workers that still bind somebody, or that the worker declined. */
    List<Past> of(String province);

    /**
     * An earlier match.
     *
     * @param worker the worker
     * @param jobOrder the order
     * @param state the state
     * @param withdrawn whether the worker withdrew
     * @param updatedAt since when
     */
    record Past(UUID worker, UUID jobOrder, MatchState state, boolean withdrawn, Instant updatedAt) {}
}
