package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What an employer does with its matches. */
@ApplicationScoped
public class EmployerDesk {

    private final MatchAccess access;
    private final MatchBook book;
    private final JobOrderBook orders;
    private final Caller caller;
    private final Clock clock;

    EmployerDesk(MatchAccess access, MatchBook book, JobOrderBook orders, Caller caller, Clock clock) {
        this.access = access;
        this.book = book;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /** The employer would like to meet the candidate. */
    @Transactional
    public Optional<Match> shortlist(MatchId id) {
        return access.forEmployer(id).map(match -> {
            match.shortlist(clock.instant(), by()).orThrow();
            book.write(match.state() == MatchState.MUTUAL ? "mutual" : "shortlisted", match);
            return match;
        });
    }

    /** The employer offers a post; it is reserved in the same transaction or the offer does not happen. */
    @Transactional
    public Optional<Match> offer(MatchId id) {
        return access.forEmployer(id).map(match -> {
            match.offer(clock.instant(), by()).orThrow();
            if (book.write("offered", match).isEmpty()) {
                return Ruling.<Match>refused(whyNoPost(match)).orThrow();
            }
            return match;
        });
    }

    /** The employer says no, with a job-related code. */
    @Transactional
    public Optional<Match> reject(MatchId id, String reasonCode) {
        return access.forEmployer(id).map(match -> {
            match.reject(reasonCode, clock.instant(), by()).orThrow();
            book.write("rejected", match);
            return match;
        });
    }

    /** The employer takes an offer back. */
    @Transactional
    public Optional<Match> retract(MatchId id, String reasonCode) {
        return access.forEmployer(id).map(match -> {
            match.retract(reasonCode, clock.instant(), by()).orThrow();
            book.write("released", match);
            return match;
        });
    }

    private MatchRefusal whyNoPost(Match match) {
        boolean stands = orders.find(new JobOrderId(match.jobOrderId()))
                .map(JobOrder::state)
                .filter(state -> state == JobOrderState.PUBLISHED || state == JobOrderState.FILLED)
                .isPresent();
        return stands ? MatchRefusal.HEADCOUNT_EXHAUSTED : MatchRefusal.JOB_ORDER_NOT_OPEN;
    }

    private String by() {
        return caller.passport().client();
    }
}
