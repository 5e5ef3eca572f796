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

/** Of whom the caller may ask by id how they stand in the market: an office of its own workers, a worker of themselves. */
@ApplicationScoped
public class WorkersAtHand {

    private final Candidates candidates;
    private final Caller caller;

    WorkersAtHand(Candidates candidates, Caller caller) {
        this.candidates = candidates;
        this.caller = caller;
    }

    /** The worker as known now; empty when the caller may not know them. */
    public Optional<CandidatePool.Pooled> find(UUID worker) {
        return candidates.find(caller.scope(), worker).filter(this::own).map(this::pooled);
    }

    private boolean own(Candidate candidate) {
        return caller.is(Actor.WK)
                ? candidate.worker().equals(caller.passport().worker())
                : caller.scope().covers(candidate.registrationDivision());
    }

    private CandidatePool.Pooled pooled(Candidate candidate) {
        boolean inWork =
                !candidates.inWork(caller.scope(), List.of(candidate.worker())).isEmpty();
        return new CandidatePool.Pooled(candidate, inWork);
    }
}
