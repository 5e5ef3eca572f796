package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes registrations in and lets the destination verify them. */
@ApplicationScoped
public class EmployerRegistry {

    private final Employers employers;
    private final EmployerNews news;
    private final ReferenceLists lists;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final Preconditions preconditions;

    EmployerRegistry(
            Employers employers,
            EmployerNews news,
            ReferenceLists lists,
            Caller caller,
            Ids ids,
            Clock clock,
            Preconditions preconditions) {
        this.preconditions = preconditions;
        this.employers = employers;
        this.news = news;
        this.lists = lists;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A firm registers itself in the unit it calls from. */
    @Transactional
    public Employer register(NewEmployer told) {
        Passport passport = caller.passport();
        List<FieldError> errors = objections(told, passport);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        Employer employer = Employer.submitted(
                new EmployerKey(passport.province(), ids.next()), told, clock.instant(), passport.client());
        if (!employers.add(employer)) {
            return Ruling.<Employer>refused(EmployerRefusal.EMPLOYER_EXISTS).orThrow();
        }
        news.announce("submitted", employer);
        return employer;
    }

    private List<FieldError> objections(NewEmployer told, Passport passport) {
        List<FieldError> errors = new ArrayList<>();
        if (!told.uscc().value().equals(passport.uscc())) {
            errors.add(new FieldError("/uscc", "USCC_NOT_YOURS"));
        }
        Optional<String> unit = lists.reportingUnit(told.division(), Times.today(clock));
        if (unit.isEmpty()) {
            errors.add(new FieldError("/division", "DIVISION_UNKNOWN"));
        } else if (!unit.get().equals(passport.province())) {
            errors.add(new FieldError("/division", "DIVISION_FOREIGN"));
        }
        return errors;
    }

    /** The destination office found the firm to be real; empty when it may not know of it. */
    @Transactional
    public Optional<Employer> verify(EmployerId id, @Nullable String note) {
        return visible(id).map(employer -> {
            preconditions.mustStillBe(employer.version());
            employer.verify(note, clock.instant(), caller.passport().client()).orThrow();
            employers.flush(caller.scope());
            news.announce("verified", employer);
            return employer;
        });
    }

    /** The employer, if the caller may know of it. */
    @Transactional
    public Optional<Employer> find(EmployerId id) {
        return visible(id);
    }

    /** The employers that the caller may know of. */
    @Transactional
    public List<Employer> page(@Nullable String uscc, @Nullable UUID after, int limit) {
        return employers.page(caller.scope(), uscc, after, limit);
    }

    /** FIRM for an employer, SITE for an office: the division lies in its reach. */
    private Optional<Employer> visible(EmployerId id) {
        return employers
                .find(caller.scope(), id)
                .filter(employer -> caller.scope().employerOnly()
                        ? employer.is(caller.scope().employerId())
                        : caller.scope().covers(employer.division()));
    }
}
