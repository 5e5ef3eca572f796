package io.labortransfer.registry.lifecycle;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.consent.ConsentClosing;
import io.labortransfer.registry.intent.IntentClosing;
import io.labortransfer.registry.relocation.Leaving;
import io.labortransfer.registry.student.Students;
import io.labortransfer.registry.training.TrainingClosing;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerChange;
import io.labortransfer.registry.worker.WorkerChanges;
import io.labortransfer.registry.worker.WorkerRefusal;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves registrations from state to state for their office, and ends what rests on a worker who is gone. */
@ApplicationScoped
public class WorkerMoves {
    private final WorkerChanges workers;
    private final IntentClosing intents;
    private final ConsentClosing consents;
    private final TrainingClosing trainings;
    private final Students students;
    private final Leaving leaving;
    private final Preconditions preconditions;
    private final Clock clock;

    WorkerMoves(
            WorkerChanges workers,
            IntentClosing intents,
            ConsentClosing consents,
            TrainingClosing trainings,
            Students students,
            Leaving leaving,
            Preconditions preconditions,
            Clock clock) {
        this.workers = workers;
        this.intents = intents;
        this.consents = consents;
        this.trainings = trainings;
        this.students = students;
        this.leaving = leaving;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The office vouches for the record: the worker can be matched from now on. */
    @Transactional
    public Worker verify(Passport caller, UUID id, Attestation by, @Nullable String reason) {
        var worker = hold(caller, id);
        if (students.atSchool(caller.scope(), id)) {
            Ruling.refused(WorkerRefusal.AT_SCHOOL, "decease", "archive").orThrow();
        }
        worker.verify(by, workers.by(caller, worker, "verifyWorker", reason), Times.today(clock))
                .orThrow();
        workers.made(caller, worker, WorkerChange.Kind.VERIFIED);
        return worker;
    }

    /** Nothing new is begun with the worker until a dispute about the record is settled. */
    @Transactional
    public Worker suspend(Passport caller, UUID id, String reason) {
        var worker = hold(caller, id);
        worker.suspend(workers.by(caller, worker, "suspendWorker", reason)).orThrow();
        workers.made(caller, worker, WorkerChange.Kind.SUSPENDED);
        return worker;
    }

    /** The dispute is settled; or the office opens again what it had closed. */
    @Transactional
    public Worker reinstate(Passport caller, UUID id, String reason) {
        var worker = hold(caller, id);
        worker.reinstate(
                        students.atSchool(caller.scope(), id),
                        workers.by(caller, worker, "reinstateWorker", reason),
                        Times.today(clock))
                .orThrow();
        workers.made(caller, worker, WorkerChange.Kind.REINSTATED);
        return worker;
    }

    /**
     * The worker has died: wishes, consents and what waits for another unit end, whatever is under way. Others are told, and nobody is
     * notified by machine.
     */
    @Transactional
    public Worker decease(Passport caller, UUID id, String reason) {
        var worker = hold(caller, id);
        worker.decease(workers.by(caller, worker, "deceaseWorker", reason)).orThrow();
        close(caller, worker);
        leaving.end(caller.scope(), worker.uuid());
        workers.made(caller, worker, WorkerChange.Kind.DECEASED);
        return worker;
    }

    /** The registration is closed: wishes and consents end. Not while others act on a match or a transfer. */
    @Transactional
    public Worker archive(Passport caller, UUID id, String reason) {
        var worker = hold(caller, id);
        if (worker.state().moves().contains(WorkerState.ARCHIVED)
                && intents.isUnderWay(caller.scope(), worker.uuid())) {
            Ruling.refused(MoveRefusal.TRANSFER_UNDER_WAY).orThrow();
        }
        worker.archive(workers.by(caller, worker, "archiveWorker", reason)).orThrow();
        close(caller, worker);
        workers.made(caller, worker, WorkerChange.Kind.ARCHIVED);
        return worker;
    }

    private Worker hold(Passport caller, UUID id) {
        var worker = workers.hold(caller, id);
        preconditions.mustStillBe(worker.version());
        return worker;
    }

    private void close(Passport caller, Worker worker) {
        intents.closeAll(caller.scope(), worker.uuid(), caller.org());
        consents.closeAll(caller.scope(), worker.uuid(), caller.org());
        trainings.closeAll(caller.scope(), worker.uuid(), caller.org());
    }
}
