package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What an employer says when it is to be blocked, or is. */
@ApplicationScoped
public class EmployerAnswers {

    private final EmployerReach reach;
    private final EmployerBook book;
    private final Statements statements;
    private final Caller caller;
    private final Clock clock;
    private final Preconditions preconditions;

    EmployerAnswers(
            EmployerReach reach,
            EmployerBook book,
            Statements statements,
            Caller caller,
            Clock clock,
            Preconditions preconditions) {
        this.reach = reach;
        this.book = book;
        this.statements = statements;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
    }

    /** Answers the notice of a block; it may be heard more than once. Empty when the caller may not speak for it. */
    @Transactional
    public Optional<Employer> stateHearing(EmployerId id, String text) {
        return own(id).map(employer -> {
            book.write(caller.scope(), employer, "updated", e -> e.stateHearing(clock.instant(), by()));
            return statements.add(employer, Statement.Kind.HEARING, text);
        });
    }

    /** Asks the nation to look at the block. Empty when the caller may not speak for it. */
    @Transactional
    public Optional<Employer> appeal(EmployerId id, String text) {
        return own(id).map(employer -> {
            book.write(caller.scope(), employer, "updated", e -> e.appeal(clock.instant(), by()));
            return statements.add(employer, Statement.Kind.APPEAL, text);
        });
    }

    private Optional<Employer> own(EmployerId id) {
        return reach.written(id).map(employer -> {
            preconditions.mustStillBe(employer.version());
            return employer;
        });
    }

    private String by() {
        return caller.passport().client();
    }
}
