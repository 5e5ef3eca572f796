package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.Registered;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a run reads of a unit's earlier matches, with the engine's role. */
public interface PastMatches {

    /** Matches of the unit's workers that still bind somebody, or that the worker declined. */
    List<Past> of(String province);

    /** The same of these workers alone. */
    List<Past> of(String province, Collection<UUID> workers);

    /** The same of these workers of whichever units, by unit; a unit without any is left out. */
    Map<String, List<Past>> of(Collection<Registered> workers);

    /** How many proposals wait at each order without a reserved post, those of all units together. */
    Map<UUID, Integer> waiting();

    /** The same at these orders of these units alone. */
    Map<UUID, Integer> waiting(Collection<String> units, Collection<UUID> orders);

    /**
     * An earlier match.
     *
     * @param worker the worker
     * @param jobOrder the order
     * @param state the state
     * @param withdrawn whether the worker withdrew
     * @param updatedAt since when
     * @param overtaken whether the worker has applied for a post since then
     */
    record Past(
            UUID worker, UUID jobOrder, MatchState state, boolean withdrawn, Instant updatedAt, boolean overtaken) {}
}
