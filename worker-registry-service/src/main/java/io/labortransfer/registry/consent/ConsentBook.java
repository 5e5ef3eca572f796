package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where consents are entered, with what is announced of them. */
@ApplicationScoped
class ConsentBook {
    private static final String BY_CLOCK = "clock";

    private final Consents consents;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ConsentBook(Consents consents, CandidateStates candidates, Outbox outbox, Ids ids, Clock clock) {
        this.consents = consents;
        this.candidates = candidates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Consent grant(ProvinceScope scope, UUID workerId, ConsentTerms terms, WorkerWord word) {
        var consent = enter(scope, workerId, new DecidedConsent(ids.next(), terms, word));
        candidates.announce(scope, List.of(workerId));
        return consent;
    }

    /** Enters without announcing the worker's state. */
    void write(ProvinceScope scope, UUID workerId, DecidedConsent decided) {
        enter(scope, workerId, decided);
    }

    private Consent enter(ProvinceScope scope, UUID workerId, DecidedConsent decided) {
        var consent = Consent.grant(scope, decided.id(), workerId, decided.terms(), decided.word(), clock.instant());
        consents.store(consent);
        outbox.announce(ConsentChange.announcement(consent));
        return consent;
    }

    /** Ends those whose last day is over; they were held before. */
    void expire(ProvinceScope scope, List<Consent> due) {
        for (var consent : due) {
            if (consent.expire(BY_CLOCK, clock.instant())) {
                ended(consent);
            }
        }
        candidates.announce(
                scope, due.stream().map(Consent::workerId).distinct().toList());
    }

    /** Stores and tells an end; the worker's state is announced by the caller. */
    void ended(Consent consent) {
        consents.store(consent);
        outbox.announce(ConsentChange.announcement(consent));
    }

    void revoke(ProvinceScope scope, Consent consent, WorkerWord word) {
        if (consent.revoke(word, clock.instant())) {
            ended(consent);
            candidates.announce(scope, List.of(consent.workerId()));
        }
    }
}
