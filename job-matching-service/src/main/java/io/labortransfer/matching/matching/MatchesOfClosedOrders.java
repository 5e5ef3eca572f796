package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.joborder.ClosedOrders;
import io.labortransfer.matching.joborder.JobOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends what waits for an order that is being closed; what was accepted is the case's to end. */
@ApplicationScoped
class MatchesOfClosedOrders implements ClosedOrders {

    private static final String REASON = "ORDER_CLOSED";
    private static final String BY = "job-order";

    private final Matches matches;
    private final MatchBook book;
    private final Clock clock;

    MatchesOfClosedOrders(Matches matches, MatchBook book, Clock clock) {
        this.matches = matches;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void closing(ProvinceScope scope, JobOrderId order) {
        for (Match match : matches.lockWaitingFor(scope, order.value())) {
            match.release(REASON, clock.instant(), BY).orThrow();
            book.write("released", match);
        }
    }
}
