package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom the caller speaks: SELF, a worker for themselves; OWN, an office for those who are registered inside its prefix; HOST, a station for
 * those of its unit who live in its host divisions.
 */
@ApplicationScoped
public class OwnWorkers {

    private final Candidates candidates;
    private final Caller caller;

    OwnWorkers(Candidates candidates, Caller caller) {
        this.candidates = candidates;
        this.caller = caller;
    }

    /** Whether the caller speaks for anybody. */
    boolean areAny() {
        return caller.is(Actor.OP) || caller.is(Actor.WK) || caller.is(Actor.ST);
    }

    /** The worker as known now; empty when it is none of them. */
    public Optional<CandidatePool.Pooled> find(UUID worker) {
        return candidates.find(caller.scope(), worker).filter(this::include).map(this::pooled);
    }

    /** As {@link #find}, locked: nobody else makes a match of this worker, or changes the state, until the transaction ends. */
    Optional<CandidatePool.Pooled> hold(UUID worker) {
        return candidates.hold(caller.scope(), worker).filter(this::include).map(this::pooled);
    }

    /** Whether this is one of them. */
    boolean include(UUID worker) {
        return candidates.find(caller.scope(), worker).filter(this::include).isPresent();
    }

    private CandidatePool.Pooled pooled(Candidate candidate) {
        boolean inWork =
                !candidates.inWork(caller.scope(), List.of(candidate.worker())).isEmpty();
        return new CandidatePool.Pooled(candidate, inWork);
    }

    private boolean include(Candidate candidate) {
        return isRegistered(candidate.worker(), candidate.registrationDivision())
                || caller.is(Actor.ST) && livesAtHost(candidate);
    }

    /** Whether the match is of one of them. */
    boolean include(Match match) {
        return isRegistered(match.workerId(), match.workerDivision())
                || caller.is(Actor.ST)
                        && candidates
                                .find(caller.scope(), match.workerId())
                                .filter(this::livesAtHost)
                                .isPresent();
    }

    /** In which divisions those live for whom the caller speaks; empty when that does not matter. */
    Optional<List<String>> hosts() {
        boolean station = caller.is(Actor.ST) && !caller.is(Actor.OP);
        return station ? Optional.of(caller.scope().hosts()) : Optional.empty();
    }

    private boolean isRegistered(UUID worker, String division) {
        if (caller.is(Actor.WK)) {
            return worker.equals(caller.passport().worker());
        }
        return caller.is(Actor.OP) && caller.scope().covers(division);
    }

    private boolean livesAtHost(Candidate candidate) {
        return caller.scope().hosts().stream().anyMatch(candidate.home()::startsWith);
    }
}
