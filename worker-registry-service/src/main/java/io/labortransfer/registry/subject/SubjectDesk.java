package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes what persons ask about their own data, and shows what became of it. */
@ApplicationScoped
public class SubjectDesk {
    private final SubjectRequests requests;
    private final WorkerDirectory workers;
    private final WordKeeper words;
    private final Erasure erasure;
    private final Copying copying;
    private final Correcting correcting;
    private final RestrictionDesk restrictions;
    private final SubjectStatements statements;

    SubjectDesk(
            SubjectRequests requests,
            WorkerDirectory workers,
            WordKeeper words,
            Erasure erasure,
            Copying copying,
            Correcting correcting,
            RestrictionDesk restrictions,
            SubjectStatements statements) {
        this.requests = requests;
        this.workers = workers;
        this.words = words;
        this.erasure = erasure;
        this.copying = copying;
        this.correcting = correcting;
        this.restrictions = restrictions;
        this.statements = statements;
    }

    /** The worker asks. Asked again while it waits for its turn, it is the same request. */
    @Transactional
    public SubjectRequest ask(Passport caller, UUID workerId, SubjectRequestSubmission submission) {
        var worker = workers.staying(caller, workerId);
        var type = submission.type();
        if (type == null) {
            throw Problems.invalid(new FieldError("/type", "REQUIRED"));
        }
        var word = words.take(caller, worker.uuid(), submission.workerWord()).orThrow();
        var open = requests.open(caller.scope(), worker.uuid(), type);
        return switch (type) {
            case ERASE ->
                open.map(erasure::orderAgain)
                        .orElseGet(() ->
                                erasure.order(caller.scope(), worker, word).orThrow());
            case EXPORT -> open.map(copying::orderAgain).orElseGet(() -> copying.order(worker, word));
            case RESTRICT -> open.orElseGet(() -> restrictions.order(caller, worker, word));
            case CORRECT -> correcting.order(caller, worker, submission, word);
        };
    }

    /** A request of this worker, or 404; it is shown when the worker is erased as well. */
    @Transactional
    public SubjectRequest get(Passport caller, UUID workerId, UUID id) {
        var worker = workers.evenErased(caller, workerId);
        return requests.find(caller.scope(), id)
                .filter(request -> request.workerId().equals(worker.uuid()))
                .orElseThrow(Problems::notFound);
    }

    /** What is said about a request that was found for the caller. */
    @Transactional
    public SubjectStatement said(Passport caller, SubjectRequest request) {
        return statements.of(caller.scope(), request.id().value());
    }
}
