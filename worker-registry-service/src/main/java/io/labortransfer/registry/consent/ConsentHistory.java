package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.KeptRecord.Ground;
import io.labortransfer.kit.history.RecordHistory;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was allowed to whom until when, and on which word that changed. A consent holds, and ends, since the worker said so. */
@ApplicationScoped
public class ConsentHistory {
    private static final KeptRecord<Consent> KEPT = new KeptRecord<>(
            Consent.class,
            "consent",
            List.of(new Ground("end_word_at", "end_word_evidence_ref"), new Ground("word_at", "word_evidence_ref")),
            Map.of("word", "workerWord", "end_word", "revocationWord"));

    private final ConsentRegistry consents;
    private final RecordHistory history;

    ConsentHistory(ConsentRegistry consents, RecordHistory history) {
        this.consents = consents;
        this.history = history;
    }

    /** The consent of a worker in reach as it is asked for, or 404. */
    @Transactional
    public Consent at(Passport caller, UUID id, AsKnown asked) {
        var present = consents.get(caller, id);
        return history.at(caller.scope(), KEPT, id, present, asked).orElseThrow(Problems::notFound);
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<Consent> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = consents.get(caller, id);
        return new KeptHistory<>(present, history.page(caller.scope(), KEPT, id, below, limit));
    }
}
