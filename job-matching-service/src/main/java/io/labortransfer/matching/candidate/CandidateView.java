package io.labortransfer.matching.candidate;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.residence.Whereabouts;
import io.labortransfer.matching.residence.WorkerFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Keeps the view of workers as the state topic tells it. */
@ApplicationScoped
public class CandidateView implements WorkerFollower {

    private final Candidates candidates;
    private final CandidateChanges changes;
    private final Whereabouts whereabouts;
    private final KeptAnswers kept;
    private final Caller caller;

    CandidateView(
            Candidates candidates, CandidateChanges changes, Whereabouts whereabouts, KeptAnswers kept, Caller caller) {
        this.candidates = candidates;
        this.whereabouts = whereabouts;
        this.kept = kept;
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * Takes states of one unit in, the latest of each worker, and tells those who wait for changes. What was true before a worker moved
     * away is old news: the new unit's state comes behind it.
     */
    public void take(List<Candidate> states) {
        ProvinceScope scope = caller.scope();
        Map<UUID, Candidate> latest = new HashMap<>();
        BiPredicate<UUID, Long> leftBefore =
                whereabouts.leftBefore(states.stream().map(Candidate::worker).toList());
        for (Candidate state : states) {
            if (leftBefore.test(state.worker(), state.workerVersion())) {
                continue;
            }
            latest.merge(state.worker(), state, (one, other) -> other.version() > one.version() ? other : one);
        }
        List<Candidate> newer = candidates.keep(scope, latest.values());
        if (!newer.isEmpty()) {
            changes.changed(scope, newer);
        }
    }

    /** Forgets workers who are erased or another unit's, also in the answers that are kept for a retry. */
    public void forget(List<UUID> workers) {
        kept.forget(
                workers.stream().map(worker -> PublicId.format("wkr", worker)).toList());
        candidates.forget(caller.scope(), workers);
    }

    @Override
    public void erased(ProvinceScope scope, UUID worker) {
        changes.gone(scope, List.of(worker));
    }
}
