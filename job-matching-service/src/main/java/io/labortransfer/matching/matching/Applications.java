package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrders;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker applies for a post that they chose themselves: no office proposes it and no agreement is asked for, only the rules that hold for
 * everybody, and the consent to this one employer. What they declined before does not stand in the way.
 */
@ApplicationScoped
public class Applications {

    private static final Purpose IDENTITY = Purpose.SHARE_IDENTITY_EMPLOYER;

    private final JobOrders orders;
    private final OwnWorkers workers;
    private final EngineInputs inputs;
    private final LineSeats seats;
    private final NewMatches begun;
    private final MatchBook book;
    private final SpokenDecisions spoken;
    private final Occasions occasions;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Applications(
            JobOrders orders,
            OwnWorkers workers,
            EngineInputs inputs,
            LineSeats seats,
            NewMatches begun,
            MatchBook book,
            SpokenDecisions spoken,
            Occasions occasions,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.workers = workers;
        this.inputs = inputs;
        this.seats = seats;
        this.begun = begun;
        this.book = book;
        this.spoken = spoken;
        this.occasions = occasions;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The worker applies, by their word. Empty when the order was never published or the worker is not the caller's.
     *
     * @param consents consents that ride along
     * @param event the recruitment event at which they found it, if any
     */
    @Transactional
    public Optional<Match> apply(
            JobOrderId id, UUID worker, WorkerWord word, List<Consent> consents, @Nullable RecruitmentEventId event) {
        orders.keepFromClosing(caller.scope(), id);
        Optional<JobOrder> published = orders.findOncePublished(caller.scope(), id);
        published.ifPresent(order -> preconditions.mustStillBe(order.version()));
        return published.flatMap(order -> {
            LineSeats.Held line = seats.sent(order);
            return workers.hold(worker).map(pooled -> applied(order, line, pooled, word, consents, event));
        });
    }

    private Match applied(
            JobOrder order,
            LineSeats.Held line,
            CandidatePool.Pooled pooled,
            WorkerWord word,
            List<Consent> consents,
            @Nullable RecruitmentEventId event) {
        OnePost post = inputs.post(order).orThrow();
        Candidate candidate = pooled.candidate();
        Seeker worker = inputs.unasked().seeker(pooled);
        begun.mustBeFree(candidate.worker(), order).orThrow();
        mustSuit(post, worker);
        line.mustHave(line.counts(candidate) ? 1 : 0).orThrow();
        mustAgree(candidate, order, consents).orThrow();
        Occasion occasion = event == null ? everyDay() : at(event, candidate, order);

        Match match =
                begun.propose(WayIn.APPLICATION, occasion, candidate, order, line, post.fitting(candidate, worker));
        Decision decision = spoken.take(match, Decision.Step.PROPOSAL, Decision.Answer.ACCEPT, word, consents);
        match.acceptProposal(clock.instant(), caller.passport().client()).orThrow();
        book.write("worker_accepted", match, decision);
        return match;
    }

    private static void mustSuit(OnePost post, Seeker worker) {
        Reason rule = post.judgeWilling(worker);
        if (rule != Reason.FITS) {
            throw new ProblemException(
                    Problem.of("RULE_NOT_MET", 422).because(new FieldError("/workerId", "RULE_" + rule.name())));
        }
    }

    private Ruling<Boolean> mustAgree(Candidate candidate, JobOrder order, List<Consent> riding) {
        String employer = new EmployerId(order.employerId()).wire();
        return spoken.agrees(candidate, IDENTITY, employer, riding)
                ? Ruling.granted(true)
                : Ruling.refused(MatchRefusal.CONSENT_NEEDED);
    }

    private Occasion at(RecruitmentEventId event, Candidate candidate, JobOrder order) {
        Occasion occasion = occasions.at(event, candidate.originProvince());
        if (!occasion.covers(order.id().value())) {
            throw Problems.invalid(new FieldError("/recruitmentEventId", "JOB_ORDER_NOT_AT_EVENT"));
        }
        return occasion;
    }

    private Occasion everyDay() {
        if (caller.is(Actor.WK)) {
            return Occasion.everyDay("SELF");
        }
        return caller.is(Actor.ST) ? Occasion.everyDay("STATION") : Occasion.OFFICE;
    }
}
