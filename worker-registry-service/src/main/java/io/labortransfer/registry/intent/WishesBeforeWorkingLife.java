package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Placements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ends the wishes of those who may not be placed after all; the matches that rest on them end with them. */
@ApplicationScoped
class WishesBeforeWorkingLife implements Placements {
    private final Intents intents;
    private final IntentBook book;
    private final Clock clock;

    WishesBeforeWorkingLife(Intents intents, IntentBook book, Clock clock) {
        this.intents = intents;
        this.book = book;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(ProvinceScope scope, Collection<UUID> workers, String by) {
        intents.hold(scope, Set.copyOf(workers)).values().stream()
                .flatMap(List::stream)
                .filter(intent -> intent.end(by, clock.instant()))
                .forEach(book::moved);
    }
}
