package io.labortransfer.registry.policy;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.reference.TwoPersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where policies are read, written and approved. */
@ApplicationScoped
public class PolicyDesk {
    private final PolicyRevisions revisions;
    private final ReferenceLibrary library;
    private final Clock clock;

    PolicyDesk(PolicyRevisions revisions, ReferenceLibrary library, Clock clock) {
        this.revisions = revisions;
        this.library = library;
        this.clock = clock;
    }

    /**
     * A policy as a unit has it.
     *
     * @param policy which
     * @param unit whose
     * @param inForce what holds today; none while nobody has set anything
     * @param history the unit's own revisions, older before newer
     */
    public record Standing(
            Policy policy, String unit, @Nullable PolicyRevision inForce, List<PolicyRevision> history) {
        public Standing {
            history = List.copyOf(history);
        }

        /** Counts the changes in the unit. */
        public long version() {
            return history.stream().mapToLong(PolicyRevision::version).max().orElse(0);
        }
    }

    /** The policy of a unit, with drafts for those who may write it. */
    @Transactional
    public Standing read(Passport caller, String key, String unit) {
        var standing = standing(policy(key), unit);
        return TwoPersons.speaks(caller, unit, library.divisions())
                ? standing
                : new Standing(
                        standing.policy(),
                        unit,
                        standing.inForce(),
                        standing.history().stream()
                                .filter(revision -> revision.state() == PolicyRevision.State.APPROVED)
                                .toList());
    }

    /** Writes the draft of the next revision. The same again changes nothing; a draft is never rewritten, only followed by the next. */
    @Transactional
    public Standing write(Passport caller, String key, String unit, PolicyTerms terms) {
        var policy = policy(key);
        mustWrite(caller, policy, unit);
        examine(policy, terms);
        var scope = caller.scope();
        revisions.lock(scope, policy);
        var before = standing(policy, unit);
        var newest = before.history().isEmpty() ? null : before.history().getLast();
        var next = before.version() + 1;
        if (newest == null || newest.state() == PolicyRevision.State.APPROVED || !newest.says(terms)) {
            var number = newest == null ? 1 : newest.key().revision() + 1;
            revisions.store(new PolicyRevision(
                    new PolicyKey(policy, unit, number), terms, caller.client(), next, clock.instant()));
        }
        return standing(policy, unit);
    }

    /** Another person than the author approves; it holds from its first day on. */
    @Transactional
    public Standing approve(Passport caller, String key, String unit, int number) {
        var policy = policy(key);
        mustWrite(caller, policy, unit);
        revisions.lock(caller.scope(), policy);
        var before = standing(policy, unit);
        var draft = before.history().stream()
                .filter(revision -> revision.key().revision() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
        if (draft.state() == PolicyRevision.State.DRAFT) {
            mustStandFirst(draft, before);
        }
        draft.approve(caller.client(), before.version() + 1, clock.instant()).orThrow();
        revisions.store(draft);
        return standing(policy, unit);
    }

    private void mustStandFirst(PolicyRevision draft, Standing standing) {
        if (!draft.key().equals(standing.history().getLast().key())) {
            Ruling.refused(PolicyRefusal.DRAFT_OVERTAKEN).orThrow();
        }
        if (draft.terms().validFrom().isBefore(Times.today(clock))) {
            Ruling.refused(PolicyRefusal.FIRST_DAY_OVER).orThrow();
        }
    }

    private Standing standing(Policy policy, String unit) {
        var scope = ProvinceScope.ofProvince(unit);
        return new Standing(
                policy,
                unit,
                revisions.inForce(scope, policy, Times.today(clock)).orElse(null),
                revisions.all(scope, policy));
    }

    private void examine(Policy policy, PolicyTerms terms) {
        var faults = new ArrayList<FieldError>();
        if (!policy.allows(terms.value())) {
            faults.add(new FieldError("/value", "OUT_OF_BOUNDS", policy.least(), policy.most()));
        }
        if (terms.validFrom().isBefore(Times.today(clock))) {
            faults.add(new FieldError("/validFrom", "DAY_PAST"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    private static Policy policy(String key) {
        return Policy.of(key).orElseThrow(Problems::notFound);
    }

    private void mustWrite(Passport caller, Policy policy, String unit) {
        TwoPersons.speaker(caller, unit, library.divisions()).orThrow();
        if (policy.isNational() && !PolicyKey.NATION.equals(unit)) {
            Ruling.refused(PolicyRefusal.TERM_NATIONAL).orThrow();
        }
    }
}
