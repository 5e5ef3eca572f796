package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Why;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells those who speak for a worker why this worker is not proposed for that order: what stands against it, with the values. */
@ApplicationScoped
public class WhyNot {

    private final OwnWorkers workers;
    private final Candidates candidates;
    private final OpenOrders orders;
    private final PastMatches past;
    private final Runs runs;
    private final Terms terms;
    private final Caller caller;
    private final Clock clock;

    WhyNot(
            OwnWorkers workers,
            Candidates candidates,
            OpenOrders orders,
            PastMatches past,
            Runs runs,
            Terms terms,
            Caller caller,
            Clock clock) {
        this.terms = terms;
        this.workers = workers;
        this.candidates = candidates;
        this.orders = orders;
        this.past = past;
        this.runs = runs;
        this.caller = caller;
        this.clock = clock;
    }

    /** What fails as of now and what the last run said, or empty when the caller may not know the worker or the order is not public. */
    @Transactional
    public Optional<NonMatch> ask(UUID worker, JobOrderId order) {
        LocalDate day = Times.today(clock);
        return candidates
                .find(caller.scope(), worker)
                .filter(workers::include)
                .flatMap(candidate -> orders.published(order.value(), day).stream()
                        .findFirst()
                        .map(open -> {
                            EngineInput input = input(day);
                            return new NonMatch(
                                    why(input.seeker(pooled(candidate)), input.opening(open), day),
                                    runs.lastOf(caller.scope(), worker, order));
                        }));
    }

    private EngineInput input(LocalDate day) {
        String unit = caller.scope().province();
        History history = new History(past.of(unit), clock.instant(), terms.askingPause(unit));
        return new EngineInput(day, history, terms.order(unit));
    }

    private CandidatePool.Pooled pooled(Candidate candidate) {
        boolean inWork =
                !candidates.inWork(caller.scope(), List.of(candidate.worker())).isEmpty();
        return new CandidatePool.Pooled(candidate, inWork);
    }

    /** Without a place in a lottery, for there is none outside of a run. */
    private static Why why(Seeker seeker, Opening opening, LocalDate day) {
        return Why.of(new MandatoryFilter(day), seeker, opening, 0, Optional.empty());
    }
}
