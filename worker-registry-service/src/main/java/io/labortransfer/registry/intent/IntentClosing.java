package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends the wishes of a worker who leaves the register. The word stands on the request that ends the registration. */
@ApplicationScoped
public class IntentClosing {
    private static final String BY = "subject-request";

    private final Intents intents;
    private final IntentBook book;
    private final Clock clock;

    IntentClosing(Intents intents, IntentBook book, Clock clock) {
        this.intents = intents;
        this.book = book;
        this.clock = clock;
    }

    /** Whether a match or a case rests on a wish of the worker: others act on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnderWay(ProvinceScope scope, UUID worker) {
        return intents.ofWorker(scope, worker).stream()
                .anyMatch(intent -> intent.state() == IntentState.MATCHED || intent.state() == IntentState.IN_TRANSFER);
    }

    /** Ends what is not closed, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker) {
        closeAll(scope, worker, BY);
    }

    /** Ends what is not closed on behalf of {@code by}, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker, String by) {
        intents.ofWorker(scope, worker).stream()
                .filter(intent -> intent.end(by, clock.instant()))
                .forEach(book::moved);
    }
}
