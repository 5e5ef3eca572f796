package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How well a worker's skills fit a post, and what the employer would like besides and does not get, in codes. */
public final class FitReasons {

    private FitReasons() {}

    /** The reasons of a worker who fits so well; see {@link io.labortransfer.matching.engine.Standing#fit}. */
    public static List<String> of(int fit, Seeker worker, Opening post, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        switch (fit) {
            case 0 -> reasons.add("OCCUPATION_CERTIFIED");
            case 1 -> reasons.add("OCCUPATION_SKILLED");
            case 2 -> reasons.add("OCCUPATION_RELATED");
            default -> reasons.add("OCCUPATION_NEW");
        }
        MandatoryFilter filter = new MandatoryFilter(day);
        post.demands().stream()
                .filter(demand -> !demand.mandatory() && !filter.meets(worker, post, demand))
                .map(demand -> "PREFERENCE_UNMET_" + demand.kind())
                .forEach(reasons::add);
        return reasons;
    }
}
