package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Judges or applies one piece of a file in one transaction: records, results, events and the mark of how far we are, or none of it. The
 * transaction is bound to the lease, so that of two who believe the file theirs only one commits.
 */
@ApplicationScoped
public class ImportApplication {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final ImportCollections collections;
    private final ImportResults results;
    private final Leases leases;
    private final Clock clock;

    ImportApplication(
            ImportJobs jobs,
            ImportChunks chunks,
            ImportCollections collections,
            ImportResults results,
            Leases leases,
            Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.collections = collections;
        this.results = results;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What one transaction did.
     *
     * @param job as it is now
     * @param results of the lines that were judged or applied
     */
    public record Step(ImportJob job, List<LineResult> results) {
        public Step {
            results = List.copyOf(results);
        }

        /** Whether there may be another piece. */
        public boolean more() {
            return job.state().isRunning();
        }
    }

    /** Takes the next piece. The last one ends the lease. */
    @Transactional
    public Step next(Lease lease) {
        leases.progress(lease);
        var scope = ProvinceScope.ofProvince(lease.province());
        var job = jobs.hold(scope, lease.id()).orElseThrow();
        var results = job.state().isRunning() ? take(scope, job) : List.<LineResult>of();
        if (!job.state().isRunning()) {
            leases.end(lease);
        }
        return new Step(job, results);
    }

    private List<LineResult> take(ProvinceScope scope, ImportJob job) {
        var piece = chunks.next(
                        scope,
                        job.uuid(),
                        job.progress().atChunk(),
                        job.progress().atPiece())
                .orElseThrow(() -> new IllegalStateException("a piece of a file is missing"));
        var lines = PieceReading.read(job, piece);
        var collection = collections.of(job.collection());
        var outcome = job.isDry() ? collection.judge(scope, job, lines) : collection.apply(scope, job, lines);
        results.add(scope, job.run(), outcome);
        job.done(piece, outcome, clock.instant());
        return outcome;
    }

    /** Notes that a piece could not be applied, however often it was tried. */
    @Transactional
    public ImportJob giveUp(Lease lease) {
        leases.hold(lease);
        var job = jobs.hold(ProvinceScope.ofProvince(lease.province()), lease.id())
                .orElseThrow();
        if (job.state().isRunning()) {
            job.fail(clock.instant());
        }
        leases.end(lease);
        return job;
    }
}
