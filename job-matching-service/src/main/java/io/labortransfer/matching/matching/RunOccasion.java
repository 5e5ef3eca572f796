package io.labortransfer.matching.matching;

import io.labortransfer.matching.recruitment.RecruitmentEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run is made for: the office's work of every day, or a recruitment event and the orders that it names.
 *
 * @param foundThrough the way by which work that comes of it was found
 * @param recruitmentEvent the event, if there is one
 * @param jobOrders orders that the run looks at; empty for all
 */
public record RunOccasion(String foundThrough, @Nullable UUID recruitmentEvent, List<UUID> jobOrders) {

    /** No event. */
    static final RunOccasion EVERY_DAY = new RunOccasion("OFFICE", null, List.of());

    /** Copies. */
    public RunOccasion {
        jobOrders = List.copyOf(jobOrders);
    }

    static RunOccasion of(RecruitmentEvent event) {
        return new RunOccasion(
                event.plan().kind().foundThrough(),
                event.id().value(),
                event.plan().jobOrderIds());
    }

    boolean covers(UUID order) {
        return jobOrders.isEmpty() || jobOrders.contains(order);
    }
}
