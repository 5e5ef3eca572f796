package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.agreement.SendingLines;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
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
    private final SendingLines sending;
    private final Runs runs;
    private final Caller caller;

    WhyNot(OwnWorkers workers, OpenOrders orders, EngineInputs inputs, SendingLines sending, Runs runs, Caller caller) {
        this.workers = workers;
        this.orders = orders;
        this.inputs = inputs;
        this.sending = sending;
        this.runs = runs;
        this.caller = caller;
    }

    /** What fails as of now and what the last run said, or empty when the caller may not know the worker or the order is not public. */
    @Transactional
    public Optional<NonMatch> ask(UUID worker, JobOrderId order) {
        return workers.find(worker)
                .flatMap(pooled -> orders.published(order.value(), inputs.day()).stream()
                        .findFirst()
                        .map(open -> asked(pooled, open)));
    }

    private NonMatch asked(CandidatePool.Pooled pooled, OpenOrder order) {
        UUID asking = pooled.candidate().worker();
        EngineInput input = inputs.inOrderOf(caller.scope().province(), List.of(asking));
        LinesInForce lines = sending.inForce(caller.scope(), input.day());
        Seeker worker = input.seeker(pooled, lines);
        Opening post = input.opening(order, lines);
        UUID line = post.line() != null && worker.lines().contains(post.line()) ? post.line() : null;
        return new NonMatch(
                why(input, worker, post), runs.lastOf(caller.scope(), asking, new JobOrderId(order.id()), line));
    }

    /** Without a place in a lottery, for there is none outside of a run. */
    private static Why why(EngineInput input, Seeker worker, Opening post) {
        return Why.of(new MandatoryFilter(input.day()), worker, post, 0, Optional.empty());
    }
}
