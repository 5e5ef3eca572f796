package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.engine.Utility;
import io.labortransfer.matching.joborder.OpenOrder;
import java.time.LocalDate;
import java.util.List;

/** One order by itself: who may take it, and how each of them goes together with it. */
final class OnePost {

    private final LocalDate day;
    private final Opening post;
    private final MandatoryFilter filter;

    OnePost(LocalDate day, OpenOrder order) {
        this.day = day;
        this.post = EngineInput.opening(order, order.free());
        this.filter = new MandatoryFilter(day);
    }

    /** The division of the site. */
    String site() {
        return post.site();
    }

    /** {@link Reason#FITS}, or the first rule that keeps the worker out. */
    Reason judge(Seeker worker) {
        return filter.judge(worker, post);
    }

    /** Every rule that keeps the worker out, in the order of the rules. */
    List<Reason> failing(Seeker worker) {
        return filter.failing(worker, post);
    }

    /** Whether the worker wishes a bed where there is none. */
    boolean lacksBedFor(Seeker worker) {
        return worker.wish().lodgingNeeded() && post.lodging() == Opening.Lodging.NONE;
    }

    /** The first rule that keeps a worker out who wants to be shown to this employer. */
    Reason judgeWilling(Seeker worker) {
        return filter.failing(worker, post).stream()
                .filter(rule -> rule != Reason.CONSENT_MISSING)
                .findFirst()
                .orElse(Reason.FITS);
    }

    /** How the order goes together with a worker who may take it. */
    Fitting fitting(Candidate candidate, Seeker worker) {
        return new Fitting(
                Utility.of(worker.wish(), post),
                FitReasons.of(Standing.fit(worker, post), worker, post, day),
                Profile.of(candidate, day));
    }
}
