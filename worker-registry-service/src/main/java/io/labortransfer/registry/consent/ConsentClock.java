package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Ends consents whose last day is over, in every unit, once across replicas. */
@ApplicationScoped
public class ConsentClock {
    private static final Logger LOG = Logger.getLogger(ConsentClock.class);
    private static final int BATCH = 500;

    private final DueConsents due;
    private final Consents consents;
    private final ConsentBook book;
    private final Scopes scopes;
    private final Clock clock;

    ConsentClock(DueConsents due, Consents consents, ConsentBook book, Scopes scopes, Clock clock) {
        this.due = due;
        this.consents = consents;
        this.book = book;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.consents.clock}",
            identity = "consent-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        var today = Times.today(clock);
        for (var unit : due.units(today)) {
            var scope = ProvinceScope.ofProvince(unit);
            var ended = 0;
            var some = 0;
            do {
                some = scopes.call(
                        scope,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            var batch = consents.holdDue(scope, today, BATCH);
                            book.expire(scope, batch);
                            return batch.size();
                        }));
                ended += some;
            } while (some == BATCH);
            LOG.infof("consents expired unit=%s consents=%d", unit, ended);
        }
    }
}
