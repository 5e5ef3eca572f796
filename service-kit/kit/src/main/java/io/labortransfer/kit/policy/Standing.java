package io.labortransfer.kit.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a unit has it.
 *
 * @param policy which
 * @param unit whose
 * @param inForce what holds today; none while nobody has set anything
 * @param history the unit's own revisions, older before newer
 */
public record Standing<P extends UnitPolicy>(
        P policy, String unit, @Nullable PolicyRevision inForce, List<PolicyRevision> history) {

    public Standing {
        history = List.copyOf(history);
    }

    /** Counts the changes in the unit. */
    public long version() {
        return history.stream().mapToLong(PolicyRevision::version).max().orElse(0);
    }

    /** What holds today. */
    public int value() {
        return inForce == null ? policy.standard() : inForce.terms().value();
    }

    /** The unit whose value it is; none for what comes with the program. */
    public @Nullable String setBy() {
        return inForce == null ? null : inForce.unit();
    }

    Standing<P> withoutDrafts() {
        return new Standing<>(
                policy,
                unit,
                inForce,
                history.stream().filter(revision -> !revision.isDraft()).toList());
    }
}
