package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerCorrection;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The office's answer to what a person says is wrong: it is corrected under the rules of every correction, or declined with words. */
@ApplicationScoped
public class CorrectionDesk {
    private final SubjectRequests requests;
    private final SubjectStatements statements;
    private final Correcting correcting;
    private final WorkerDirectory workers;
    private final WorkerCorrection corrections;
    private final Clock clock;

    CorrectionDesk(
            SubjectRequests requests,
            SubjectStatements statements,
            Correcting correcting,
            WorkerDirectory workers,
            WorkerCorrection corrections,
            Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.correcting = correcting;
        this.workers = workers;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Lays a claimed value over a record. */
    public interface Claiming {

        /** The record as it is when the claim is right. */
        WorkerSubmission over(WorkerSubmission known, ClaimedFact fact, String claimed);
    }

    /** The claim is right, and the record says so from now on. */
    @Transactional
    public SubjectRequest accept(Passport caller, UUID workerId, UUID id, Claiming claiming) {
        var worker = workers.holding(caller, workerId);
        var request = waiting(caller, worker, id);
        var claimed = statements.of(caller.scope(), id).claimed();
        var fact = request.fact();
        if (claimed == null || fact == null) {
            throw new IllegalStateException("a claim without a value waits: " + request.id());
        }
        corrections.correct(caller, workerId, known -> claiming.over(known, fact, claimed), null);
        return answered(caller, worker, request, SubjectRequestState.DONE);
    }

    /** The office holds that the record is right, and says why. */
    @Transactional
    public SubjectRequest decline(Passport caller, UUID workerId, UUID id, String words) {
        var worker = workers.holding(caller, workerId);
        var request = waiting(caller, worker, id);
        statements.keep(caller.scope(), id, statements.of(caller.scope(), id).answered(words));
        return answered(caller, worker, request, SubjectRequestState.REFUSED);
    }

    private SubjectRequest waiting(Passport caller, Worker worker, UUID id) {
        var request = requests.find(caller.scope(), id)
                .filter(found -> found.workerId().equals(worker.uuid()))
                .filter(found -> found.type() == SubjectRequestType.CORRECT)
                .orElseThrow(Problems::notFound);
        if (request.state() != SubjectRequestState.ACCEPTED) {
            Ruling.refused(SubjectRefusal.REQUEST_ANSWERED).orThrow();
        }
        return request;
    }

    private SubjectRequest answered(Passport caller, Worker worker, SubjectRequest request, SubjectRequestState how) {
        request.answer(how, caller.org(), clock.instant());
        correcting.answered(request, worker);
        return request;
    }
}
