package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who may see what of a worker, and why. */
@ApplicationScoped
public class ShareDesk {
    private final WorkerDirectory workers;
    private final Shares shares;

    ShareDesk(WorkerDirectory workers, Shares shares) {
        this.workers = workers;
        this.shares = shares;
    }

    /** At most {@code limit} shares of a worker in reach behind that of the id {@code after}, oldest first. */
    @Transactional
    public List<Share> ofWorker(Passport caller, UUID worker, @Nullable UUID after, int limit) {
        var org = Reach.relation(caller) == Relation.SELF ? null : caller.org();
        return shares.ofWorker(caller.scope(), workers.get(caller, worker).uuid(), org, after, limit);
    }
}
