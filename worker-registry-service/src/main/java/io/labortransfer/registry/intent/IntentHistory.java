package io.labortransfer.registry.intent;

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

/** What a wish was, who changed it and on which word. A wish holds since the worker said so, and is known since it was written down. */
@ApplicationScoped
public class IntentHistory {
    private static final KeptRecord<Intent> KEPT = new KeptRecord<>(
            Intent.class,
            "intent",
            List.of(new Ground("end_word_at", "end_word_evidence_ref"), new Ground("word_at", "word_evidence_ref")),
            Map.of("word", "workerWord", "end_word", "withdrawalWord", "match_id", "", "accept_seq", ""));

    private final IntentRegistry intents;
    private final RecordHistory history;

    IntentHistory(IntentRegistry intents, RecordHistory history) {
        this.intents = intents;
        this.history = history;
    }

    /** The wish of a worker in reach as it is asked for, or 404. */
    @Transactional
    public Intent at(Passport caller, UUID id, AsKnown asked) {
        var present = intents.get(caller, id);
        return history.at(caller.scope(), KEPT, id, present, asked).orElseThrow(Problems::notFound);
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<Intent> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = intents.get(caller, id);
        return new KeptHistory<>(present, history.page(caller.scope(), KEPT, id, below, limit));
    }
}
