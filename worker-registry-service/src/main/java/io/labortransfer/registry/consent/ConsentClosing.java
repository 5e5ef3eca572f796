package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends the consents of a worker who leaves the register. The word stands on the request that ends the registration. */
@ApplicationScoped
public class ConsentClosing {
    private static final String BY = "subject-request";

    private final Consents consents;
    private final Outbox outbox;
    private final Clock clock;

    ConsentClosing(Consents consents, Outbox outbox, Clock clock) {
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Revokes what is in force, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker) {
        closeAll(scope, worker, BY);
    }

    /** Revokes what is in force on behalf of {@code by}, and tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(ProvinceScope scope, UUID worker, String by) {
        consents.ofWorker(scope, worker).stream()
                .filter(consent -> consent.end(by, clock.instant()))
                .forEach(consent -> {
                    consents.store(consent);
                    outbox.announce(ConsentChange.announcement(consent));
                });
    }
}
