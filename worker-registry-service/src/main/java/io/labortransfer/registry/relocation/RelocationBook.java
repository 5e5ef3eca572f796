package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerMoving;
import io.labortransfer.registry.worker.WorkerRefusal;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where relocations are entered and decided; what follows from a decision is ordered with it. */
@ApplicationScoped
public class RelocationBook {
    private final Relocations relocations;
    private final Workers workers;
    private final WorkerMoving moving;
    private final Terms terms;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    RelocationBook(
            Relocations relocations,
            Workers workers,
            WorkerMoving moving,
            Terms terms,
            Leases leases,
            Ids ids,
            Clock clock) {
        this.relocations = relocations;
        this.workers = workers;
        this.moving = moving;
        this.terms = terms;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** The worker's unit is willing to let the worker go; of one who is about to leave already, to nobody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ruling<Worker> letGo(ProvinceScope scope, UUID worker, String toUnit, String by) {
        workers.hold(scope, worker); // so that nobody else begins
        return relocations.open(scope, worker).isPresent()
                ? Ruling.refused(WorkerRefusal.RELOCATION_UNDER_WAY)
                : moving.begin(scope, worker, toUnit, by);
    }

    /**
     * Enters a new one.
     *
     * @param toProvince unit that the worker is to belong to
     * @param worker the worker, of the unit whose transaction this is; none when another unit has the person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Relocation enter(
            ProvinceScope scope,
            StartedBy startedBy,
            String org,
            String toProvince,
            String toDivision,
            @Nullable UUID worker,
            @Nullable UUID duplicate,
            @Nullable WorkerWord word) {
        var now = clock.instant();
        var relocation = new Relocation(
                ids.next(),
                scope.province(),
                1,
                RelocationState.REQUESTED,
                startedBy,
                org,
                toProvince,
                toDivision,
                worker == null ? null : scope.province(),
                worker,
                duplicate,
                now,
                terms.end(scope, Policy.RELOCATION_TERM, now),
                null,
                null);
        if (!relocations.add(scope, relocation, word)) {
            Ruling.refused(WorkerRefusal.RELOCATION_UNDER_WAY).orThrow();
        }
        return relocation;
    }

    /** Stores a decision and orders what follows from it; of two at once one is told to ask again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Relocation decided(ProvinceScope scope, Relocation before, Relocation now) {
        if (!relocations.decide(scope, before, now)) {
            Ruling.refused(RelocationRefusal.CHANGED_MEANWHILE).orThrow();
        }
        leases.offer(RelocationWork.NAME, now.toProvince(), now.uuid());
        return now;
    }

    /** What follows from a decision is to be done, if nobody is at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(UUID id, ProvinceScope scope) {
        leases.offer(RelocationWork.NAME, scope.province(), id);
    }

    Relocations relocations() {
        return relocations;
    }
}
