package io.labortransfer.matching.matching;

import java.util.List;
import java.util.UUID;

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
        Occasion occasion) {

    /** Copies. */
    public RunTask {
        destinations = List.copyOf(destinations);
    }
}
