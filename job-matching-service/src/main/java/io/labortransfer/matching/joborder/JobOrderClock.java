package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/** Publishes approved orders on their day and ends published ones on their last, in every unit, once across replicas. */
@ApplicationScoped
public class JobOrderClock {

    private static final Logger LOG = Logger.getLogger(JobOrderClock.class);
    private static final String BY = "clock";
    private static final int BATCH = 500;

    private final DueUnits units;
    private final JobOrders orders;
    private final JobOrderNews news;
    private final Scopes scopes;
    private final Clock clock;

    JobOrderClock(DueUnits units, JobOrders orders, JobOrderNews news, Scopes scopes, Clock clock) {
        this.units = units;
        this.orders = orders;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.matching.order-clock}",
            identity = "order-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        LocalDate today = Times.today(clock);
        for (String unit : units.withDueOrders(today)) {
            ProvinceScope scope = ProvinceScope.ofProvince(unit);
            int moved =
                    scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> move(scope, today)));
            LOG.infof("job orders moved by the clock unit=%s orders=%d", unit, moved);
        }
    }

    private int move(ProvinceScope scope, LocalDate today) {
        Instant now = clock.instant();
        List<JobOrder> due = orders.due(scope, today, BATCH);
        for (JobOrder order : due) {
            boolean opens = order.isDue(today);
            (opens ? order.publish(now, BY) : order.expire(now, BY)).orThrow();
            orders.flush(scope);
            news.announce(order, opens ? "published" : "expired");
        }
        return due.size();
    }
}
