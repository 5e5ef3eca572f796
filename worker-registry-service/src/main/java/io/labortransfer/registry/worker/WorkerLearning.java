package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What school and courses make of a worker: a skill that is proved, and the time at school in which nobody is placed. */
@ApplicationScoped
public class WorkerLearning {
    private static final String BY_CLOCK = "clock";

    private final Workers workers;
    private final WorkerDirectory directory;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    WorkerLearning(Workers workers, WorkerDirectory directory, CandidateStates candidates, Outbox outbox, Clock clock) {
        this.workers = workers;
        this.directory = directory;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The worker in the caller's reach, of whom nobody else writes anything until the transaction ends; or 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Worker hold(Passport caller, UUID id) {
        workers.hold(caller.scope(), id);
        return directory.get(caller, id);
    }

    /** The worker, of whom nobody else writes anything until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Worker> hold(ProvinceScope scope, UUID id) {
        return workers.hold(scope, id);
    }

    /** Something that follows from other facts of the worker may have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void derive(ProvinceScope scope, UUID id) {
        candidates.derive(scope, List.of(id));
    }

    /** A certificate proves a skill of a worker who is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void certify(Passport caller, UUID id, Skill skill) {
        var worker = directory.get(caller, id);
        if (worker.learn(skill, Change.by(caller, "certifyEnrollment", null, clock.instant()))) {
            changed(caller.scope(), worker);
        }
    }

    /** Certificates prove skills of these workers; answers those of whom that says more than was known. Their states are the caller's to announce. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> prove(ProvinceScope scope, Map<UUID, List<Skill>> proved, String by) {
        var taught = new LinkedHashSet<UUID>();
        if (!proved.isEmpty()) {
            for (var worker : workers.all(scope, proved.keySet())) {
                var learned = proved.getOrDefault(worker.uuid(), List.of()).stream()
                        .filter(skill -> worker.learn(skill, Change.byService(by, clock.instant())))
                        .count();
                if (learned > 0) {
                    tell(worker);
                    taught.add(worker.uuid());
                }
            }
        }
        return taught;
    }

    /** A worker who is held goes to school; false when the registration is in a state that does not allow it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean enterSchool(Passport caller, Worker worker) {
        if (worker.state() == WorkerState.PENDING_STUDENT) {
            return true;
        }
        var entered = worker.enterSchool(Change.by(caller, "registerStudent", null, clock.instant()));
        if (entered) {
            changed(caller.scope(), worker);
        }
        return entered;
    }

    /** School is over for a worker who is held, as a caller says by this operation: who is old enough can be placed from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveSchool(Passport caller, Worker worker, String operation) {
        leaveSchool(caller.scope(), worker, Change.by(caller, operation, null, clock.instant()));
    }

    /** School is over for a worker who is held, and the day has come on which that counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comeOfAge(ProvinceScope scope, Worker worker) {
        leaveSchool(scope, worker, Change.byService(BY_CLOCK, clock.instant()));
    }

    private void leaveSchool(ProvinceScope scope, Worker worker, Change change) {
        if (worker.leaveSchool(Times.today(clock), change)) {
            changed(scope, worker);
        }
    }

    private void changed(ProvinceScope scope, Worker worker) {
        tell(worker);
        candidates.announce(scope, List.of(worker.uuid()));
    }

    private void tell(Worker worker) {
        workers.add(worker);
        outbox.announce(WorkerChange.announcement(
                WorkerChange.Kind.UPDATED,
                worker.originProvince(),
                worker.uuid(),
                worker.version(),
                worker.state(),
                worker.facts()));
    }
}
