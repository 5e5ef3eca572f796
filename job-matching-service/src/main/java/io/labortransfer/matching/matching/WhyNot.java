package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Why;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells those who speak for a worker why this worker is not proposed for that order: what stands against it, with the values. */
@ApplicationScoped
public class WhyNot {

    private final OwnWorkers workers;
    private final OpenOrders orders;
    private final EngineInputs inputs;
    private final Runs runs;
    private final Caller caller;

    WhyNot(OwnWorkers workers, OpenOrders orders, EngineInputs inputs, Runs runs, Caller caller) {
        this.workers = workers;
        this.orders = orders;
        this.inputs = inputs;
        this.runs = runs;
        this.caller = caller;
    }

    /** What fails as of now and what the last run said, or empty when the caller may not know the worker or the order is not public. */
    @Transactional
    public Optional<NonMatch> ask(UUID worker, JobOrderId order) {
        return workers.find(worker)
                .flatMap(pooled -> orders.published(order.value(), inputs.day()).stream()
                        .findFirst()
                        .map(open -> new NonMatch(why(pooled, open), runs.lastOf(caller.scope(), worker, order))));
    }

    /** Without a place in a lottery, for there is none outside of a run. */
    private Why why(CandidatePool.Pooled pooled, OpenOrder order) {
        EngineInput input = inputs.inOrderOf(
                caller.scope().province(), List.of(pooled.candidate().worker()));
        return Why.of(
                new MandatoryFilter(input.day()), input.seeker(pooled), input.opening(order), 0, Optional.empty());
    }
}
