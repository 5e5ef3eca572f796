package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Ends wishes that nobody has reconfirmed for ninety days, in every unit, once across replicas. The worker may wish again at any time. */
@ApplicationScoped
public class IntentClock {
    private static final Logger LOG = Logger.getLogger(IntentClock.class);
    private static final int BATCH = 500;

    private final DueIntents due;
    private final Intents intents;
    private final IntentBook book;
    private final Scopes scopes;
    private final Clock clock;

    IntentClock(DueIntents due, Intents intents, IntentBook book, Scopes scopes, Clock clock) {
        this.due = due;
        this.intents = intents;
        this.book = book;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.intents.clock}",
            identity = "intent-clock",
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
                            var batch = intents.holdDue(scope, today, BATCH);
                            book.expire(scope, batch);
                            return batch.size();
                        }));
                ended += some;
            } while (some == BATCH);
            LOG.infof("intents expired unit=%s intents=%d", unit, ended);
        }
    }
}
