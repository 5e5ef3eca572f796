package io.labortransfer.matching.matching;

import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.matching.engine.LineUse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands.
 *
 * @param unit the unit whose workers it is over; 00 for those of all
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
 * @param lines what became of each line of an agreement
 * @param together how many of those who travel together could be kept so
 * @param apart how many of them could not
 * @param blockingPairs what the audit found
 * @param inputDigest hash over the inputs
 * @param lotteryCommitment hash of the seed, known before the run
 * @param lotterySeed the seed, shown when the run is over
 * @param rules what the unit has decided about its runs
 * @param occasion what it is made for
 * @param line the one line of an agreement that it is over; null for all work
 * @param version version
 */
public record Run(
        String unit,
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
        List<LineUse> lines,
        int together,
        int apart,
        @Nullable Long blockingPairs,
        @Nullable String inputDigest,
        String lotteryCommitment,
        @Nullable String lotterySeed,
        RunRules rules,
        Occasion occasion,
        @Nullable UUID line,
        long version) {

    /** Copies. */
    public Run {
        reasons = Map.copyOf(reasons);
        lines = List.copyOf(lines);
    }

    /** Whether it is over the workers of all units. */
    public boolean isNational() {
        return unit.equals(UnitPolicy.NATION);
    }
}
