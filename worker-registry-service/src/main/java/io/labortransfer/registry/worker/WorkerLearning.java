package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What school and courses make of a worker: a skill that is proved, and the time at school in which nobody is placed. */
@ApplicationScoped
public class WorkerLearning {
    private static final String BY_CLOCK = "clock";

    private final Workers workers;
    private final PastWorkers past;
    private final WorkerDirectory directory;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    WorkerLearning(
            Workers workers,
            PastWorkers past,
            WorkerDirectory directory,
            CandidateStates candidates,
            Outbox outbox,
            Clock clock) {
        this.workers = workers;
        this.past = past;
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
        if (!worker.mayGoToSchool()) {
            return false;
        }
        if (worker.enterSchool(Change.by(caller, "registerStudent", null, clock.instant()))) {
            changed(caller.scope(), worker);
        }
        return true;
    }

    /** School is over for a worker who is held, as a caller says by this operation: who is old enough can be placed from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveSchool(Passport caller, Worker worker, String operation) {
        if (worker.leaveSchool(Times.today(clock), Change.by(caller, operation, null, clock.instant()))) {
            changed(caller.scope(), worker);
        }
    }

    /** School is over for a worker who is held, and the day has come on which that counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comeOfAge(ProvinceScope scope, Worker worker) {
        if (worker.comeOfAge(Times.today(clock), Change.byService(BY_CLOCK, clock.instant()))) {
            changed(scope, worker);
        }
    }

    /** Counts these workers as what each is; answers those of whom that is news. Their states are the caller's to announce. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> count(ProvinceScope scope, Collection<UUID> ids, Function<Worker, Cohorts> cohorts, String by) {
        var counted = new LinkedHashSet<UUID>();
        for (var worker : workers.all(scope, ids)) {
            if (worker.count(cohorts.apply(worker), Change.byService(by, clock.instant()))) {
                tell(worker);
                counted.add(worker.uuid());
            }
        }
        return counted;
    }

    /** What counted of these workers since this moment is somebody else's. Their states are the caller's to announce. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlearn(Passport caller, Collection<UUID> ids, Learned foreign, Instant since, String operation) {
        for (var worker : workers.all(caller.scope(), ids)) {
            var before = past.at(caller.scope(), worker.uuid(), since)
                    .map(WorkerVersion::facts)
                    .orElseGet(worker::facts);
            if (worker.unlearn(foreign, before, Change.by(caller, operation, null, clock.instant()))) {
                tell(worker);
            }
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
