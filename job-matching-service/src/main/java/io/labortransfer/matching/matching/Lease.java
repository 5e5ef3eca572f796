package io.labortransfer.matching.matching;

import java.util.List;
import java.util.UUID;

/**
 * A run that we work on until our lease ends.
 *
 * @param province the unit whose workers it is about
 * @param run the run
 * @param divisionPrefix workers registered in these divisions
 * @param destinations sites in these units or divisions
 * @param propose whether proposals are made
 * @param seed what decides the lottery
 * @param solved whether the plan is stored already
 * @param attempts how many have begun to work on it, this one included
 */
public record Lease(
        String province,
        UUID run,
        String divisionPrefix,
        List<String> destinations,
        boolean propose,
        String seed,
        boolean solved,
        int attempts) {

    /** Copies. */
    public Lease {
        destinations = List.copyOf(destinations);
    }
}
