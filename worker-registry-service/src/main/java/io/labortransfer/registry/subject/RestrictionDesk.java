package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing new is begun with a person's data for as long as the person wants it so: others are told of a record in dispute, and offices
 * that consents let see the profile see it no more. What the person has accepted there goes on; withdrawing from it is never refused.
 */
@ApplicationScoped
public class RestrictionDesk {
    private final SubjectRequests requests;
    private final SubjectStatements statements;
    private final WorkerDirectory workers;
    private final WordKeeper words;
    private final CandidateStates candidates;
    private final Ids ids;
    private final Clock clock;

    RestrictionDesk(
            SubjectRequests requests,
            SubjectStatements statements,
            WorkerDirectory workers,
            WordKeeper words,
            CandidateStates candidates,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.workers = workers;
        this.words = words;
        this.candidates = candidates;
        this.ids = ids;
        this.clock = clock;
    }

    /** In force from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    SubjectRequest order(Passport caller, Worker worker, WorkerWord word) {
        var request = SubjectRequest.restrict(
                new SubjectRequestKey(worker.originProvince(), ids.next()), worker.uuid(), word, clock.instant());
        requests.store(request);
        candidates.announce(caller.scope(), List.of(worker.uuid()));
        return request;
    }

    /**
     * The worker wants it no longer, and an office may say what it has to say to that. Nobody else's will ends it. Again changes nothing and is
     * answered the same.
     */
    @Transactional
    public SubjectRequest lift(
            Passport caller, UUID workerId, UUID id, @Nullable SpokenWord spoken, @Nullable String remark) {
        var worker = workers.holding(caller, workerId);
        var request = requests.find(caller.scope(), id)
                .filter(found -> found.workerId().equals(worker.uuid()))
                .filter(found -> found.type() == SubjectRequestType.RESTRICT)
                .orElseThrow(Problems::notFound);
        var word = words.take(caller, worker.uuid(), spoken).orThrow();
        if (request.state() == SubjectRequestState.IN_FORCE) {
            request.lift(word, caller.org(), clock.instant());
            requests.store(request);
            if (remark != null && !caller.roles().contains(Actor.WK)) {
                statements.keep(caller.scope(), id, SubjectStatement.NONE.answered(remark));
            }
            candidates.announce(caller.scope(), List.of(worker.uuid()));
        }
        return request;
    }
}
