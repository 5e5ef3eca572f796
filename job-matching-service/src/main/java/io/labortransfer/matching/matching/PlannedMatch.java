package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.joborder.OpenOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run found for a worker, as it is stored.
 *
 * @param outcome what was found
 * @param matchId id of the match to be proposed
 * @param order the order, when there is a seat
 * @param reasons what speaks for it
 * @param profile what the employer may see
 * @param besideLine whether the order rests on a line that does not count the worker
 * @param line the line whose seat the match takes, if any
 */
public record PlannedMatch(
        Outcome outcome,
        UUID matchId,
        @Nullable OpenOrder order,
        List<String> reasons,
        @Nullable Profile profile,
        boolean besideLine,
        @Nullable UUID line) {

    /** Copies. */
    public PlannedMatch {
        reasons = List.copyOf(reasons);
    }
}
