package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Why an order is unfilled: the rules over all who may be shown at its site, in numbers. */
@ApplicationScoped
public class UnfilledReasons {

    private final JobOrderBook orders;
    private final OpenOrders openOrders;
    private final CandidateReach reach;
    private final CandidatePool pool;
    private final EngineInputs inputs;
    private final Outranked outranked;

    UnfilledReasons(
            JobOrderBook orders,
            OpenOrders openOrders,
            CandidateReach reach,
            CandidatePool pool,
            EngineInputs inputs,
            Outranked outranked) {
        this.orders = orders;
        this.openOrders = openOrders;
        this.reach = reach;
        this.pool = pool;
        this.inputs = inputs;
        this.outranked = outranked;
    }

    /** What stands against the order as of now; empty when it is none of the caller's orders. */
    @Transactional
    public Optional<Unfilled> ask(JobOrderId id) {
        return orders.own(id).map(this::told);
    }

    /** An order that takes nobody now is looked at by nobody. */
    private Unfilled told(JobOrder order) {
        LocalDate day = inputs.day();
        return openOrders.published(order.id().value(), day).stream()
                .findFirst()
                .map(open -> counted(open, day).told(order, day))
                .orElseGet(() -> new Unfilled(order, day, null, List.of(), List.of()));
    }

    private UnfilledTally counted(OpenOrder order, LocalDate day) {
        OnePost post = new OnePost(day, order);
        UnfilledTally tally = new UnfilledTally(order, post);
        CandidatePool.Audience audience = new CandidatePool.Audience(order.destination(), reach.byConsentAlone());
        for (CandidateReach.Homes homes : reach.widest(order.site())) {
            EngineInput input = inputs.ofUnit(homes.unit());
            List<Seeker> fitting = new ArrayList<>();
            pool.shownIn(audience, homes.unit(), homes.divisionPrefix(), pooled -> {
                Seeker worker = input.seeker(pooled);
                List<Reason> failing = post.failing(worker);
                if (failing.isEmpty()) {
                    fitting.add(worker);
                } else {
                    tally.out(worker, failing);
                }
            });
            List<UUID> ids = fitting.stream().map(Seeker::id).toList();
            Set<UUID> behind = outranked.at(order.id(), homes.unit(), ids);
            Set<UUID> leftOut = order.agreementLineId() == null
                    ? Set.of()
                    : outranked.byLine(order.agreementLineId(), homes.unit(), ids);
            fitting.forEach(worker -> tally.fits(
                    worker,
                    behind.contains(worker.id())
                            ? UnfilledReason.OUTRANKED
                            : leftOut.contains(worker.id()) ? UnfilledReason.LINE_FULL : UnfilledReason.FITS));
        }
        return tally;
    }
}
