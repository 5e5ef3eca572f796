package io.labortransfer.matching.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as an office orders it.
 *
 * @param id its id
 * @param divisionPrefix workers registered in these divisions
 * @param destinations sites in these units or divisions; empty for all
 * @param propose whether proposals are made of what is found
 * @param lotterySeed what decides the lottery
 * @param rules what the unit has decided about its runs
 * @param occasion what it is made for
 * @param line the one line of an agreement that it is over; null for all work
 */
public record RunOrder(
        RunId id,
        String divisionPrefix,
        List<String> destinations,
        boolean propose,
        String lotterySeed,
        RunRules rules,
        Occasion occasion,
        @Nullable UUID line) {

    /** Copies. */
    public RunOrder {
        destinations = List.copyOf(destinations);
    }
}
