package io.labortransfer.kit.policy;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;

/** Where policies are read, written and approved. */
@ApplicationScoped
public class PolicyDesk {
    private final PolicyTable revisions;
    private final Clock clock;

    PolicyDesk(PolicyTable revisions, Clock clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The policy of a unit, with drafts for those who may write it. */
    @Transactional
    public <P extends UnitPolicy> Standing<P> read(Passport caller, P policy, String unit, WholeUnits units) {
        var standing = standing(policy, unit);
        return TwoPersons.speaks(caller, unit, units) ? standing : standing.withoutDrafts();
    }

    /** Writes the draft of the next revision. The same again changes nothing; a draft is never rewritten, only followed by the next. */
    @Transactional
    public <P extends UnitPolicy> Standing<P> write(
            Passport caller, P policy, String unit, WholeUnits units, PolicyTerms terms) {
        mustWrite(caller, policy, unit, units);
        examine(policy, terms);
        revisions.lock(policy, unit);
        var before = standing(policy, unit);
        var newest = before.history().isEmpty() ? null : before.history().getLast();
        if (newest == null || !newest.isDraft() || !newest.terms().equals(terms)) {
            var number = newest == null ? 1 : newest.revision() + 1;
            revisions.add(
                    policy,
                    PolicyRevision.draft(unit, number, before.version() + 1, terms, caller.client(), clock.instant()));
        }
        return standing(policy, unit);
    }

    /** Another person than the author approves; it holds from its first day on. */
    @Transactional
    public <P extends UnitPolicy> Standing<P> approve(
            Passport caller, P policy, String unit, WholeUnits units, int number) {
        mustWrite(caller, policy, unit, units);
        revisions.lock(policy, unit);
        var before = standing(policy, unit);
        var draft = before.history().stream()
                .filter(revision -> revision.revision() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
        if (draft.isDraft()) {
            mustStandFirst(draft, before);
        }
        var second = TwoPersons.second(draft.isDraft(), draft.author(), caller.client())
                .orThrow();
        revisions.approve(policy, draft, before.version() + 1, second, clock.instant());
        return standing(policy, unit);
    }

    private void mustStandFirst(PolicyRevision draft, Standing<?> standing) {
        if (draft.revision() != standing.history().getLast().revision()) {
            Ruling.refused(PolicyRefusal.DRAFT_OVERTAKEN).orThrow();
        }
        if (draft.terms().validFrom().isBefore(Times.today(clock))) {
            Ruling.refused(PolicyRefusal.FIRST_DAY_OVER).orThrow();
        }
    }

    private <P extends UnitPolicy> Standing<P> standing(P policy, String unit) {
        return new Standing<>(
                policy,
                unit,
                revisions.inForce(policy, unit, Times.today(clock)).orElse(null),
                revisions.all(policy, unit));
    }

    private void examine(UnitPolicy policy, PolicyTerms terms) {
        var faults = new ArrayList<FieldError>();
        policy.objection(terms.value()).ifPresent(faults::add);
        if (terms.validFrom().isBefore(Times.today(clock))) {
            faults.add(new FieldError("/validFrom", "DAY_PAST"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    private static void mustWrite(Passport caller, UnitPolicy policy, String unit, WholeUnits units) {
        TwoPersons.speaker(caller, unit, units).orThrow();
        if (policy.isNational() && !UnitPolicy.NATION.equals(unit)) {
            Ruling.refused(PolicyRefusal.TERM_NATIONAL).orThrow();
        }
    }
}
