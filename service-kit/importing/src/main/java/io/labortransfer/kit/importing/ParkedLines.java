package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of files that wait in duplicate cases: what becomes of them when the case is decided, and of the counts of their files. */
@ApplicationScoped
public class ParkedLines {
    private final ImportResults results;
    private final ImportJobs jobs;

    ParkedLines(ImportResults results, ImportJobs jobs) {
        this.results = results;
        this.jobs = jobs;
    }

    /** The lines count: the worker is the unit's now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void applied(ProvinceScope scope, UUID duplicate, UUID worker) {
        settle(scope, duplicate, LineStatus.UPDATED, worker, null);
    }

    /** The lines are rejected, for this reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rejected(ProvinceScope scope, UUID duplicate, String why) {
        settle(scope, duplicate, LineStatus.REJECTED, null, why);
    }

    private void settle(
            ProvinceScope scope, UUID duplicate, LineStatus status, @Nullable UUID worker, @Nullable String why) {
        // The file first, as whoever applies a piece does: two who wait for each other would end in a circle.
        for (var file : results.filesWaitingIn(scope, duplicate)) {
            jobs.hold(scope, file).ifPresent(job -> {
                var lines = results.settle(scope, file, duplicate, status, worker, why);
                job.settle(lines, status);
            });
        }
    }
}
