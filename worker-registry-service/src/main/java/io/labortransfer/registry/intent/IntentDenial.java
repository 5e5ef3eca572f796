package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Voids a wish that an office recorded and the worker denies. */
@ApplicationScoped
public class IntentDenial {
    private final Intents intents;
    private final IntentBook book;
    private final Clock clock;

    IntentDenial(Intents intents, IntentBook book, Clock clock) {
        this.intents = intents;
        this.book = book;
        this.clock = clock;
    }

    /** Ends the wish if it is one of {@code whose}, and tells; answers whose state the caller has to announce. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> deny(ProvinceScope scope, UUID id, Set<UUID> whose, WorkerWord denial) {
        var denied = intents.hold(scope, id)
                .filter(intent -> whose.contains(intent.workerId()))
                .filter(intent -> intent.deny(denial, clock.instant()));
        denied.ifPresent(book::moved);
        return denied.map(intent -> Set.of(intent.workerId())).orElse(Set.of());
    }
}
