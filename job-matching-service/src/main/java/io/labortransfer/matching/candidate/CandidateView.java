package io.labortransfer.matching.candidate;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the view of workers as the state topic tells it. */
@ApplicationScoped
public class CandidateView {

    private final Candidates candidates;
    private final CandidateChanges changes;
    private final KeptAnswers kept;
    private final Caller caller;

    CandidateView(Candidates candidates, CandidateChanges changes, KeptAnswers kept, Caller caller) {
        this.candidates = candidates;
        this.kept = kept;
        this.changes = changes;
        this.caller = caller;
    }

    /** Takes states of one unit in, the latest of each worker, and tells those who wait for changes. */
    public void take(List<Candidate> states) {
        ProvinceScope scope = caller.scope();
        Map<UUID, Candidate> latest = new HashMap<>();
        for (Candidate state : states) {
            latest.merge(state.worker(), state, (one, other) -> other.version() > one.version() ? other : one);
        }
        List<Candidate> newer = candidates.keep(scope, latest.values());
        if (!newer.isEmpty()) {
            changes.changed(scope, newer);
        }
    }

    /** Forgets workers who are gone, also in the answers that are kept for a retry. */
    public void forget(List<UUID> workers) {
        kept.forget(
                workers.stream().map(worker -> PublicId.format("wkr", worker)).toList());
        changes.gone(caller.scope(), workers);
        candidates.forget(caller.scope(), workers);
    }
}
