package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Carries the list of erasures out again: after a restore the register may hold persons whom it had promised to forget. */
@ApplicationScoped
public class ErasureAgain {
    /** The kind of leased work. */
    public static final String WORK = "erasure-list";

    private static final String NOBODYS = "00";

    private final ErasurePasses passes;
    private final Workers workers;
    private final PersonRemoval removal;
    private final Leases leases;
    private final Ids ids;

    ErasureAgain(ErasurePasses passes, Workers workers, PersonRemoval removal, Leases leases, Ids ids) {
        this.passes = passes;
        this.workers = workers;
        this.removal = removal;
        this.leases = leases;
        this.ids = ids;
    }

    /** The last pass. */
    @Transactional
    public Optional<ErasurePass> last() {
        return passes.last();
    }

    /** Orders a pass; while one runs, it is that one. */
    @Transactional
    public void order() {
        var id = ids.next();
        if (passes.begin(id)) {
            leases.offer(WORK, NOBODYS, id);
        }
    }

    /** Whether the worker stands in the register, not erased. */
    @Transactional
    public boolean isBack(ProvinceScope scope, UUID worker) {
        return workers.find(scope, worker)
                .filter(known -> known.state() != WorkerState.ERASED)
                .isPresent();
    }

    /** Erases the worker again, whatever is under way: it was decided before. */
    @Transactional
    public void erase(ProvinceScope scope, UUID worker) {
        workers.hold(scope, worker)
                .filter(known -> known.state() != WorkerState.ERASED)
                .ifPresent(known -> removal.remove(scope, known));
        removal.removeMerged(scope, workers.mergedInto(scope, worker));
    }

    /** What the pass did so far. */
    @Transactional
    public void count(Lease lease, long listed, long erased) {
        leases.progress(lease);
        passes.count(lease.id(), listed, erased);
    }

    /** The pass came to its end. */
    @Transactional
    public void end(Lease lease, ErasurePass.State how) {
        leases.end(lease);
        passes.end(lease.id(), how);
    }
}
