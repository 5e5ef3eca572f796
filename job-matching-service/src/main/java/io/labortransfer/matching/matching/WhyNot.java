package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.engine.Comparison;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
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

/** Tells a worker's office why this worker is not proposed for that order: the first rule that fails, with its values. */
@ApplicationScoped
public class WhyNot {

    private final Candidates candidates;
    private final OpenOrders orders;
    private final PastMatches past;
    private final Terms terms;
    private final Caller caller;
    private final Clock clock;

    WhyNot(Candidates candidates, OpenOrders orders, PastMatches past, Terms terms, Caller caller, Clock clock) {
        this.terms = terms;
        this.candidates = candidates;
        this.orders = orders;
        this.past = past;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first failing rule as of now, or empty when the caller may not know the worker or the order is not public. */
    @Transactional
    public Optional<Comparison> ask(UUID worker, JobOrderId order) {
        LocalDate day = Times.today(clock);
        return candidates
                .find(caller.scope(), worker)
                .filter(this::own)
                .flatMap(candidate -> orders.published(order.value(), day).stream()
                        .findFirst()
                        .map(open -> {
                            EngineInput input = input(day);
                            return compare(input.seeker(pooled(candidate)), input.opening(open), day);
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

    private static Comparison compare(Seeker seeker, Opening opening, LocalDate day) {
        MandatoryFilter filter = new MandatoryFilter(day);
        return Comparison.of(filter.judge(seeker, opening), seeker, opening, filter);
    }

    private boolean own(Candidate candidate) {
        return caller.is(Actor.WK)
                ? candidate.worker().equals(caller.passport().worker())
                : caller.scope().covers(candidate.registrationDivision());
    }
}
