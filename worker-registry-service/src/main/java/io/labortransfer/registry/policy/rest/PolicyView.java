package io.labortransfer.registry.policy.rest;

import io.labortransfer.kit.policy.PolicyRevision;
import io.labortransfer.kit.policy.Standing;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.policy.Policy;
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
public record PolicyView(
        String key,
        String unit,
        int value,
        String measure,
        @Nullable String setBy,
        int least,
        int most,
        long version,
        List<RevisionOfPolicy> revisions)
        implements Versioned {

    public PolicyView {
        revisions = List.copyOf(revisions);
    }

    /**
     * A value from a day on.
     *
     * @param revision its number
     * @param source the decision behind it
     */
    public record RevisionOfPolicy(
            int revision,
            String state,
            int value,
            LocalDate validFrom,
            String source,
            Instant writtenAt,
            @Nullable Instant approvedAt) {
        static RevisionOfPolicy of(PolicyRevision revision) {
            var terms = revision.terms();
            return new RevisionOfPolicy(
                    revision.revision(),
                    revision.state().name(),
                    terms.value(),
                    terms.validFrom(),
                    terms.source(),
                    revision.writtenAt(),
                    revision.approvedAt());
        }
    }

    static PolicyView of(Standing<Policy> standing) {
        var policy = standing.policy();
        return new PolicyView(
                policy.key(),
                standing.unit(),
                standing.value(),
                policy.number().measure().name(),
                standing.setBy(),
                policy.least(),
                policy.most(),
                standing.version(),
                standing.history().stream().map(RevisionOfPolicy::of).toList());
    }
}
