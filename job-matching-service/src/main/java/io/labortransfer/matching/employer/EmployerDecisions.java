package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the office of its place decides about an employer. Each answers empty when the office may not know of it. */
@ApplicationScoped
public class EmployerDecisions {

    private final EmployerReach reach;
    private final EmployerBook book;
    private final Statements statements;
    private final Terms terms;
    private final Caller caller;
    private final Clock clock;
    private final Preconditions preconditions;

    EmployerDecisions(
            EmployerReach reach,
            EmployerBook book,
            Statements statements,
            Terms terms,
            Caller caller,
            Clock clock,
            Preconditions preconditions) {
        this.reach = reach;
        this.book = book;
        this.statements = statements;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
    }

    /** The firm, or what it changed, is real. */
    @Transactional
    public Optional<Employer> verify(EmployerId id, Verification verification) {
        return decide(
                id, "verified", employer -> employer.verify(verification, Times.today(clock), clock.instant(), by()));
    }

    /** Its orders stand still for the time being. */
    @Transactional
    public Optional<Employer> suspend(EmployerId id, String reason, @Nullable String note) {
        return decide(id, "suspended", employer -> employer.suspend(reason, note, clock.instant(), by()));
    }

    /** What the suspension paused goes on. */
    @Transactional
    public Optional<Employer> reinstate(EmployerId id, @Nullable String note) {
        return decide(id, "reinstated", employer -> employer.reinstate(note, clock.instant(), by()));
    }

    /** It is told of a block, and has at least the usual time to be heard. */
    @Transactional
    public Optional<Employer> noticeBlock(EmployerId id, String basis, @Nullable Instant until, String grounds) {
        Instant now = clock.instant();
        Duration hearing = terms.hearing(caller.scope().province());
        Instant least = now.plus(hearing);
        return decide(id, "block_noticed", employer -> {
                    if (until != null && until.isBefore(least)) {
                        throw Problems.invalid(new FieldError("/hearingUntil", "HEARING_TOO_SHORT", hearing.toDays()));
                    }
                    return employer.noticeBlock(basis, until == null ? least : until, now, by());
                })
                .map(employer -> statements.add(employer, Statement.Kind.NOTICE, grounds));
    }

    /** It is blocked: its orders stand still; nobody who works there loses the post by it. */
    @Transactional
    public Optional<Employer> block(EmployerId id, @Nullable String note) {
        return decide(id, "blocked", employer -> employer.block(note, clock.instant(), by()));
    }

    /** A block ends, or does not follow on its notice. */
    @Transactional
    public Optional<Employer> unblock(EmployerId id, @Nullable String note) {
        return decide(id, "unblocked", employer -> employer.unblock(note, clock.instant(), by()));
    }

    private Optional<Employer> decide(EmployerId id, String happened, Function<Employer, Ruling<Employer>> decision) {
        return reach.decided(id).map(employer -> {
            preconditions.mustStillBe(employer.version());
            return book.write(caller.scope(), employer, happened, decision);
        });
    }

    private String by() {
        return caller.passport().client();
    }
}
