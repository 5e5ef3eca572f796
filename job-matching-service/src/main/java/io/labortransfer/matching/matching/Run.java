package io.labortransfer.matching.matching;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands.
 *
 * @param id its id
 * @param state its state
 * @param percent how much of it is done
 * @param workers workers with an open wish
 * @param jobOrders published orders looked at
 * @param seats their free posts
 * @param eligible workers who may take at least one
 * @param placed workers with a post in the plan
 * @param proposed matches proposed to both sides
 * @param reasons for the others, how many stand at each reason
 * @param blockingPairs what the audit found
 * @param inputDigest hash over the inputs
 * @param lotteryCommitment hash of the seed, known before the run
 * @param lotterySeed the seed, shown when the run is over
 * @param rules what the unit has decided about its runs
 * @param occasion what it is made for
 * @param version version
 */
public record Run(
        UUID id,
        RunState state,
        int percent,
        int workers,
        int jobOrders,
        int seats,
        int eligible,
        int placed,
        int proposed,
        Map<String, Integer> reasons,
        @Nullable Long blockingPairs,
        @Nullable String inputDigest,
        String lotteryCommitment,
        @Nullable String lotterySeed,
        RunRules rules,
        Occasion occasion,
        long version) {

    /** Copies. */
    public Run {
        reasons = Map.copyOf(reasons);
    }
}
