package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Voids a consent that an office recorded and the worker denies. */
@ApplicationScoped
public class ConsentDenial {
    private final Consents consents;
    private final ConsentBook book;
    private final Clock clock;

    ConsentDenial(Consents consents, ConsentBook book, Clock clock) {
        this.consents = consents;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Revokes the consent if it is one of {@code whose}, and tells; answers whose state the caller has to announce, which closes the
     * shares in the same transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> deny(ProvinceScope scope, UUID id, Set<UUID> whose, WorkerWord denial) {
        var denied = consents.find(scope, id)
                .filter(consent -> whose.contains(consent.workerId()))
                .filter(consent -> consent.deny(denial, clock.instant()));
        denied.ifPresent(book::ended);
        return denied.map(consent -> Set.of(consent.workerId())).orElse(Set.of());
    }
}
