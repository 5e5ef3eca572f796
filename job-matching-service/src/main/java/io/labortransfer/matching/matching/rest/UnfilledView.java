package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.matching.Unfilled;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an order is unfilled. A number that is not told is absent: it is small, or a small one would follow from it. */
record UnfilledView(
        String jobOrderId,
        String state,
        int free,
        LocalDate asOf,
        @Nullable Long people,
        List<UnfilledCount> reasons,
        List<UnfilledChange> changes) {

    /** For how many a rule is the first that fails, and for how many of them the only one. */
    record UnfilledCount(
            String reason, @Nullable Long people, @Nullable Long alone) {}

    /** What would let more people take the post. */
    record UnfilledChange(
            String term, long people, @Nullable Long monthlyFen) {}

    static UnfilledView of(Unfilled found) {
        JobOrder order = found.order();
        return new UnfilledView(
                order.id().wire(),
                order.state().name(),
                order.posting().headcount() - order.taken(),
                found.day(),
                found.people(),
                found.counts().stream()
                        .map(count -> new UnfilledCount(count.reason().name(), count.people(), count.alone()))
                        .toList(),
                found.changes().stream()
                        .map(change -> new UnfilledChange(change.term().name(), change.people(), change.monthlyFen()))
                        .toList());
    }
}
