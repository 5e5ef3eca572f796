package io.labortransfer.matching.matching;

import io.labortransfer.kit.policy.PolicyRevision;
import io.labortransfer.matching.policy.PriorityOrder;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has decided about its runs, as it stood when the run was ordered.
 *
 * @param priority the places of the priority classes
 * @param setBy the unit that set them; none for what comes with the program
 * @param revision which of its revisions
 * @param pause how long nobody is asked who said no
 */
public record RunRules(
        PriorityOrder priority,
        @Nullable String setBy,
        @Nullable Integer revision,
        Duration pause) {

    static RunRules of(Optional<PolicyRevision> priority, Duration pause) {
        return priority.map(
                        set -> new RunRules(new PriorityOrder(set.terms().value()), set.unit(), set.revision(), pause))
                .orElseGet(() -> new RunRules(PriorityOrder.BY_CLASS, null, null, pause));
    }
}
