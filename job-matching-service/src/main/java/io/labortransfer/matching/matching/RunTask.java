package io.labortransfer.matching.matching;

import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as whoever works on it needs it.
 *
 * @param province the unit whose workers it is about
 * @param run the run
 * @param divisionPrefix workers registered in these divisions
 * @param destinations sites in these units or divisions
 * @param propose whether proposals are made
 * @param seed what decides the lottery
 * @param solved whether the plan is stored already
 * @param rules what the unit has decided about its runs
 * @param occasion what it is made for
 * @param line the one line of an agreement that it is over; null for all work
 */
public record RunTask(
        String province,
        UUID run,
        String divisionPrefix,
        List<String> destinations,
        boolean propose,
        String seed,
        boolean solved,
        RunRules rules,
        Occasion occasion,
        @Nullable UUID line) {

    /** Copies. */
    public RunTask {
        destinations = List.copyOf(destinations);
    }

    /** Whether the run is over the workers of all units. */
    boolean isNational() {
        return province.equals(UnitPolicy.NATION);
    }

    /** Whether the run is over this worker. */
    boolean isOver(Seeker worker) {
        return line == null || worker.lines().contains(line);
    }

    /** Whether the run is over this post. */
    boolean isOver(Opening post) {
        return occasion.covers(post.id()) && (line == null || line.equals(post.line()));
    }
}
