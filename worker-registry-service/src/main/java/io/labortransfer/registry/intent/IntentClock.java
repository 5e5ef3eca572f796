package io.labortransfer.registry.intent;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends wishes that nobody has reconfirmed for ninety days, in every unit, once across replicas. The worker may wish again at any time. */
@ApplicationScoped
public class IntentClock {
    private static final int BATCH = 500;

    private final DueIntents due;
    private final Intents intents;
    private final IntentBook book;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    IntentClock(DueIntents due, Intents intents, IntentBook book, UnitsInTurn inTurn, Clock clock) {
        this.due = due;
        this.intents = intents;
        this.book = book;
        this.inTurn = inTurn;
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
        inTurn.each("intents expired", due.units(today), BATCH, scope -> {
            var batch = intents.holdDue(scope, today, BATCH);
            book.expire(scope, batch);
            return batch.size();
        });
    }
}
