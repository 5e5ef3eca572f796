package io.labortransfer.matching.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * What a run found for one worker.
 *
 * @param worker the worker
 * @param reason {@link Reason#FITS} for a worker with a post; for the others the rule at which the post that came
 *     nearest failed, {@link Reason#LINE_FULL} or
 *     {@link Reason#OUTRANKED}
 * @param eligiblePosts how many posts they may take
 * @param seat the post, when there is one
 * @param company whether those who go together do
 */
public record Outcome(UUID worker, Reason reason, int eligiblePosts, Optional<Seat> seat, Company company) {

    /** What a run found for one who goes alone. */
    public Outcome(UUID worker, Reason reason, int eligiblePosts, Optional<Seat> seat) {
        this(worker, reason, eligiblePosts, seat, Company.ALONE);
    }

    /** Whether somebody goes with others. */
    public enum Company {
        /** Alone: nobody of this run who may be asked wants to go together with them. */
        ALONE,
        /** All who want to go together have posts at one place. */
        TOGETHER,
        /** They could not be kept together. */
        APART
    }

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
