package io.labortransfer.matching.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * What a run found for one worker.
 *
 * @param worker the worker
 * @param reason {@link Reason#FITS} for a worker with a post; for the others the rule at which the post that came
 *     nearest failed, or {@link Reason#OUTRANKED}
 * @param eligiblePosts how many posts they may take
 * @param seat the post, when there is one
 */
public record Outcome(UUID worker, Reason reason, int eligiblePosts, Optional<Seat> seat) {

    /**
     * A seat in the plan.
     *
     * @param post the job order
     * @param choice the place of the post among those the worker may take, 1 for the best
     * @param rankedByWorker whether the worker had ranked this very order
     * @param utility 0 to 1000
     * @param postRank the worker's place among those the plan seats there, 1 for the first
     * @param standing where the worker stands at the post
     */
    public record Seat(UUID post, int choice, boolean rankedByWorker, int utility, int postRank, Standing standing) {}
}
