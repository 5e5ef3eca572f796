package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Publishes approved orders on their day and ends orders on their last, in every unit, once across replicas. */
@ApplicationScoped
public class JobOrderClock {
    private static final String BY = "clock";
    private static final int BATCH = 500;

    private final DueUnits units;
    private final JobOrders orders;
    private final JobOrderNews news;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    JobOrderClock(DueUnits units, JobOrders orders, JobOrderNews news, UnitsInTurn inTurn, Clock clock) {
        this.units = units;
        this.orders = orders;
        this.news = news;
        this.inTurn = inTurn;
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
        inTurn.each("job orders moved by the clock", units.withDueOrders(today), BATCH, scope -> move(scope, today));
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
