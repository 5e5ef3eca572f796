package io.labortransfer.matching.matching;

import io.labortransfer.matching.recruitment.RecruitmentEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which occasion worker and order come together: a recruitment event and the orders that it names, or the work of every day.
 *
 * @param foundThrough the way by which work that comes of it was found
 * @param recruitmentEvent the event, if there is one
 * @param jobOrders orders that it is about; empty for all
 */
public record Occasion(String foundThrough, @Nullable UUID recruitmentEvent, List<UUID> jobOrders) {

    /** The office's work of every day. */
    static final Occasion OFFICE = everyDay("OFFICE");

    /** Copies. */
    public Occasion {
        jobOrders = List.copyOf(jobOrders);
    }

    static Occasion everyDay(String foundThrough) {
        return new Occasion(foundThrough, null, List.of());
    }

    static Occasion of(RecruitmentEvent event) {
        return new Occasion(
                event.plan().kind().foundThrough(),
                event.id().value(),
                event.plan().jobOrderIds());
    }

    boolean covers(UUID order) {
        return jobOrders.isEmpty() || jobOrders.contains(order);
    }
}
