package io.labortransfer.matching.policy.rest;

import io.labortransfer.kit.policy.PolicyRevision;
import io.labortransfer.kit.policy.Standing;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it holds in a unit today, and what the unit has set.
 *
 * @param setBy the unit whose value it is, {@code 00} for the nation; none for what comes with the program
 * @param value what holds today
 * @param measure what it counts
 * @param revisions of the unit itself, older before newer
 */
record MatchingPolicyView(
        String key,
        String unit,
        int value,
        String measure,
        @Nullable String setBy,
        int least,
        int most,
        long version,
        List<MatchingPolicyRevision> revisions)
        implements Versioned {

    MatchingPolicyView {
        revisions = List.copyOf(revisions);
    }

    /**
     * A value from a day on.
     *
     * @param revision its number
     * @param source the decision behind it
     */
    record MatchingPolicyRevision(
            int revision,
            String state,
            int value,
            LocalDate validFrom,
            String source,
            Instant writtenAt,
            @Nullable Instant approvedAt) {

        static MatchingPolicyRevision of(PolicyRevision revision) {
            return new MatchingPolicyRevision(
                    revision.revision(),
                    revision.state().name(),
                    revision.terms().value(),
                    revision.terms().validFrom(),
                    revision.terms().source(),
                    revision.writtenAt(),
                    revision.approvedAt());
        }
    }

    static MatchingPolicyView of(Standing<Policy> standing) {
        Policy policy = standing.policy();
        return new MatchingPolicyView(
                policy.key(),
                standing.unit(),
                standing.value(),
                policy.number().measure().name(),
                standing.setBy(),
                policy.least(),
                policy.most(),
                standing.version(),
                standing.history().stream().map(MatchingPolicyRevision::of).toList());
    }
}
