package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where duties to share are read and written. */
@ApplicationScoped
public class DutyDesk {
    /** What no law is taken to open: contact, household, capacity, rights cases, the log and the words. */
    private static final Set<FieldGroup> NEVER_SHARED =
            EnumSet.of(FieldGroup.F3, FieldGroup.F4, FieldGroup.F5, FieldGroup.F8, FieldGroup.F9);

    private final SharingDuties duties;
    private final Preconditions preconditions;
    private final Clock clock;

    DutyDesk(SharingDuties duties, Preconditions preconditions, Clock clock) {
        this.duties = duties;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * What came of writing a duty.
     *
     * @param duty the duty
     * @param isNew whether there was none of this code
     */
    public record Written(SharingDuty duty, boolean isNew) {}

    /** The duties that hold or held; the national office sees those that are proposed, too. */
    @Transactional
    public List<SharingDuty> all(Passport caller) {
        return duties.all().stream().filter(duty -> isShown(duty, caller)).toList();
    }

    /** The duty, or 404. */
    @Transactional
    public SharingDuty get(Passport caller, String code) {
        return duties.byCode(code).filter(duty -> isShown(duty, caller)).orElseThrow(Problems::notFound);
    }

    /** Whether the caller may know of it: what is only proposed is the national office's. */
    static boolean isShown(SharingDuty duty, Passport caller) {
        return duty.terms().isPresent() || caller.roles().contains(Actor.NO);
    }

    /** Writes a duty; the same again by the same person changes nothing. */
    @Transactional
    public Written write(Passport caller, String code, DutySubmission submission) {
        duties.lock(code);
        var known = duties.byCode(code);
        var terms = examine(submission, known);
        if (known.isEmpty()) {
            preconditions.mustStillBe(0);
            var duty = SharingDuty.propose(code, terms, caller.client(), clock.instant());
            duties.store(duty);
            return new Written(duty, true);
        }
        var duty = known.get();
        if (duty.standsFor(terms, caller.client())) {
            preconditions.mustStillBe(duty.version());
            return new Written(duty, false);
        }
        preconditions.mustBeSaidToBe(duty.version());
        duty.write(terms, caller.client(), clock.instant()).orThrow();
        duties.store(duty);
        return new Written(duty, false);
    }

    private DutyTerms examine(DutySubmission submission, Optional<SharingDuty> known) {
        var faults = new ArrayList<FieldError>();
        var groups = submission.fieldGroups();
        for (var i = 0; i < groups.size(); i++) {
            if (NEVER_SHARED.contains(groups.get(i))) {
                faults.add(new FieldError("/fieldGroups/" + i, "GROUP_NEVER_SHARED"));
            }
        }
        if (submission.validTo().isBefore(earliestEnd(known))) {
            faults.add(new FieldError("/validTo", "DATE_PAST"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new DutyTerms(
                submission.legalText().strip(),
                groups.stream().distinct().sorted().map(Enum::name).toList(),
                submission.validTo());
    }

    /** What holds may end today; what is new holds for a day at least. */
    private LocalDate earliestEnd(Optional<SharingDuty> known) {
        var today = Times.today(clock);
        return known.flatMap(SharingDuty::terms).isPresent() ? today : today.plusDays(1);
    }

    /** What the duty of this code says, if it holds today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DutyTerms> inForce(String code) {
        var today = Times.today(clock);
        return duties.byCode(code).flatMap(SharingDuty::terms).filter(terms -> terms.holdsOn(today));
    }
}
