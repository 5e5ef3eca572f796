package io.labortransfer.kit.jobs;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes a schedule run once across all replicas:
 * {@code @Scheduled(every = "60s", identity = "match-clock", skipExecutionIf = ClaimedElsewhere.class)}. The first replica whose
 * timer rings claims the period; the others pass. When the one that runs is killed, the next period after its claim runs elsewhere.
 */
@Singleton
public class ClaimedElsewhere implements Scheduled.SkipPredicate {

    static final String KIND = "schedule";

    private static final Logger LOG = Logger.getLogger(ClaimedElsewhere.class);
    private static final Duration LEAST_CLAIM = Duration.ofMinutes(1);
    /** Timers of replicas differ by milliseconds: the next period opens a little early. */
    private static final int EARLY = 10;

    private final LeaseTable leases;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    ClaimedElsewhere(LeaseTable leases) {
        this.leases = leases;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        var period = period(execution);
        var schedule = execution.getTrigger().getId();
        try {
            var ours = leases.claim(schedule, period.compareTo(LEAST_CLAIM) > 0 ? period : LEAST_CLAIM);
            if (ours) {
                claimed.add(schedule);
            }
            return !ours;
        } catch (SQLException e) {
            LOG.debugf(
                    "schedule %s passes, it cannot be claimed: %s",
                    execution.getTrigger().getId(), e.getSQLState());
            return true;
        }
    }

    void after(@Observes SuccessfulExecution done) {
        rest(done.getExecution());
    }

    void after(@Observes FailedExecution failed) {
        rest(failed.getExecution());
    }

    /** Clocks that tick in every replica were not claimed. */
    private void rest(ScheduledExecution execution) {
        if (!claimed.remove(execution.getTrigger().getId())) {
            return;
        }
        var period = period(execution);
        try {
            leases.rest(execution.getTrigger().getId(), period.minus(period.dividedBy(EARLY)));
        } catch (SQLException e) {
            LOG.debugf(
                    "the claim of %s ends by itself: %s", execution.getTrigger().getId(), e.getSQLState());
        }
    }

    private static Duration period(ScheduledExecution execution) {
        Trigger trigger = execution.getTrigger();
        Instant next = trigger.getNextFireTime();
        var period = next == null ? Duration.ZERO : Duration.between(execution.getFireTime(), next);
        return period.isNegative() ? Duration.ZERO : period;
    }
}
