package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Of whom the caller may ask by id how they stand in the market: those for whom the caller speaks. */
@ApplicationScoped
public class WorkersAtHand {

    private final OwnWorkers own;
    private final Candidates candidates;
    private final Caller caller;

    WorkersAtHand(OwnWorkers own, Candidates candidates, Caller caller) {
        this.own = own;
        this.candidates = candidates;
        this.caller = caller;
    }

    /** The worker as known now; empty when the caller may not know them. */
    public Optional<CandidatePool.Pooled> find(UUID worker) {
        return candidates.find(caller.scope(), worker).filter(own::include).map(this::pooled);
    }

    private CandidatePool.Pooled pooled(Candidate candidate) {
        boolean inWork =
                !candidates.inWork(caller.scope(), List.of(candidate.worker())).isEmpty();
        return new CandidatePool.Pooled(candidate, inWork);
    }
}
