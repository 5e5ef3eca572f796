package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a run proposed a match.
 *
 * @param run the run
 * @param eligiblePosts how many posts the worker may take
 * @param choice the place of this post among them, in the worker's own order
 * @param standing where the worker stands at the post: priority class, fit class, place in the lottery
 * @param cutoff where the last worker stands whom the post takes; absent while posts were left
 * @param reasons what speaks for it
 * @param lotteryCommitment hash of the lottery's seed
 * @param lotterySeed the seed
 * @param company whether those who want to go together do
 */
public record Explanation(
        UUID run,
        int eligiblePosts,
        int choice,
        Place standing,
        @Nullable Place cutoff,
        List<String> reasons,
        String lotteryCommitment,
        @Nullable String lotterySeed,
        Outcome.Company company) {

    /** Copies. */
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /**
     * A place in the order of a post.
     *
     * @param keptForOthers whether the posts are kept for the people of a line, who come first there
     * @param priority 1 (first) to 5
     * @param fit 0 (certified in the very occupation) to 3
     * @param lottery from 0
     */
    public record Place(boolean keptForOthers, int priority, int fit, int lottery) {}
}
