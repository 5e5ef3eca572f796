package io.labortransfer.registry.consent;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends consents whose last day is over, in every unit, once across replicas. */
@ApplicationScoped
public class ConsentClock {
    private static final int BATCH = 500;

    private final DueConsents due;
    private final Consents consents;
    private final ConsentBook book;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    ConsentClock(DueConsents due, Consents consents, ConsentBook book, UnitsInTurn inTurn, Clock clock) {
        this.due = due;
        this.consents = consents;
        this.book = book;
        this.inTurn = inTurn;
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
        inTurn.each("consents expired", due.units(today), BATCH, scope -> {
            var batch = consents.holdDue(scope, today, BATCH);
            book.expire(scope, batch);
            return batch.size();
        });
    }
}
