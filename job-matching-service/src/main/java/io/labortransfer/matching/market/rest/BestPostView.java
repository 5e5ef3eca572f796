package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.engine.Liked;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.market.BestPosts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post in the order of a worker, with where the worker stands at it. */
@InGroup(FieldGroup.F1)
record BestPostView(
        String workerId,
        int choice,
        String jobOrderId,
        String destinationProvince,
        String siteDivision,
        String occupationCode,
        long monthlyFen,
        int score,
        List<String> reasons,
        PlaceAtPost standing,
        @Nullable PlaceAtPost cutoff,
        boolean wouldTake,
        @Nullable String obstacle)
        implements PersonalRecord {

    /** A place in the order of a post, as far as the lottery does not decide. */
    record PlaceAtPost(int priority, int fit) {

        private static PlaceAtPost of(Standing standing) {
            return new PlaceAtPost(standing.priority(), standing.fit());
        }
    }

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static BestPostView of(String workerId, BestPosts.Best best) {
        Liked liked = best.liked();
        Reason obstacle = best.obstacle();
        Opening post = liked.post();
        return new BestPostView(
                workerId,
                best.choice(),
                new JobOrderId(post.id()).wire(),
                post.destination(),
                post.site(),
                post.occupation(),
                post.monthlyFen(),
                best.utility(),
                best.reasons(),
                PlaceAtPost.of(liked.own()),
                liked.cutoff().map(PlaceAtPost::of).orElse(null),
                best.wouldTake(),
                obstacle == null ? null : obstacle.name());
    }
}
