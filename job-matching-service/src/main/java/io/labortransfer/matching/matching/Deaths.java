package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.residence.Mergings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Saga S16: with a worker who has died every match ends that is not over, accepted or not, and its post is free. So do those of all records
 * for which the worker speaks, whether the death, the merge or a move is heard first.
 */
@ApplicationScoped
class Deaths {

    private static final String REASON = "WORKER_DECEASED";
    private static final String BY = "candidate-state";

    private final Matches matches;
    private final Mergings mergings;
    private final Candidates candidates;
    private final MatchBook book;
    private final Clock clock;

    Deaths(Matches matches, Mergings mergings, Candidates candidates, MatchBook book, Clock clock) {
        this.matches = matches;
        this.mergings = mergings;
        this.candidates = candidates;
        this.book = book;
        this.clock = clock;
    }

    /** All records of these workers who have died. */
    Set<UUID> recordsOf(ProvinceScope scope, Collection<UUID> workers) {
        return workers.isEmpty() ? Set.of() : mergings.spokenFor(scope, workers);
    }

    /** Ends a match that is held and not over. */
    void end(Match match) {
        match.release(REASON, clock.instant(), BY).orThrow();
        book.write("released", match);
    }

    /** Ends what came to the records of this worker, if the one who speaks for them has died before. */
    void reach(ProvinceScope scope, UUID worker) {
        UUID speaker = mergings.speaker(scope, worker);
        if (candidates.find(scope, speaker).filter(Candidate::dead).isPresent()) {
            matches.lockOpen(scope, recordsOf(scope, Set.of(speaker))).forEach(this::end);
        }
    }
}
