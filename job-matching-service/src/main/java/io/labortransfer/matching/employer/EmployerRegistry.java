package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes registrations in, lets employers keep them up to date, and finds them. */
@ApplicationScoped
public class EmployerRegistry {

    private final Employers employers;
    private final EmployerReach reach;
    private final EmployerBook book;
    private final EmployerCheck check;
    private final Contacts contacts;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final Preconditions preconditions;

    EmployerRegistry(
            Employers employers,
            EmployerReach reach,
            EmployerBook book,
            EmployerCheck check,
            Contacts contacts,
            Caller caller,
            Ids ids,
            Clock clock,
            Preconditions preconditions) {
        this.employers = employers;
        this.reach = reach;
        this.book = book;
        this.check = check;
        this.contacts = contacts;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.preconditions = preconditions;
    }

    /** A firm registers itself in the unit it calls from; an office registers a village or workshop of its place. */
    @Transactional
    public Employer register(NewEmployer told) {
        Passport passport = caller.passport();
        refuse(check.ofNew(told, passport));
        Employer employer = Employer.submitted(
                new EmployerKey(passport.province(), ids.next()), told, clock.instant(), passport.client());
        if (!employers.add(employer)) {
            return Ruling.<Employer>refused(EmployerRefusal.EMPLOYER_EXISTS).orThrow();
        }
        if (told.contact() != null) {
            contacts.replace(caller.scope(), employer.id(), told.contact());
        }
        book.tell(caller.scope(), employer, "submitted", false);
        return employer;
    }

    /** The employer tells something else of itself; empty when the caller may not write for it. Its code stays the same. */
    @Transactional
    public Optional<Employer> amend(EmployerId id, UnaryOperator<NewEmployer> change) {
        return reach.written(id).map(employer -> {
            preconditions.mustStillBe(employer.version());
            ContactPerson known = contacts.of(caller.scope(), id).orElse(null);
            NewEmployer told = change.apply(employer.told(known));
            refuse(check.ofChange(employer, told, caller.passport()));
            if (told.contact() == null ? known != null : !told.contact().equals(known)) {
                contacts.replace(caller.scope(), id, told.contact());
            }
            return book.write(
                    caller.scope(),
                    employer,
                    "updated",
                    e -> e.amend(told, clock.instant(), caller.passport().client()));
        });
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    /** The employer, if the caller may know all of it. */
    @Transactional
    public Optional<Employer> find(EmployerId id) {
        return reach.seen(id);
    }

    /** Whom to speak to at an employer that the caller may know all of. */
    @Transactional
    public Optional<ContactPerson> contact(EmployerId id) {
        return reach.seen(id).flatMap(employer -> contacts.of(caller.scope(), id));
    }

    /** Those of these firms that are registered in the own unit, by id, kept from changing until the transaction ends. */
    @Transactional
    public Map<UUID, Employer> keep(Collection<UUID> firms) {
        return firms.isEmpty()
                ? Map.of()
                : employers.keep(caller.scope(), firms).stream()
                        .collect(Collectors.toMap(employer -> employer.id().value(), Function.identity()));
    }

    /** The employers of the own unit that the caller may know of. */
    @Transactional
    public List<Employer> page(Employers.Question question) {
        return employers.page(caller.scope(), question);
    }
}
