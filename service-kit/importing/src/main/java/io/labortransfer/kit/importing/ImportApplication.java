package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.InNameOf;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyRing;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final Senders senders;
    private final Leases leases;
    private final KeyRing keys;
    private final Clock clock;

    ImportApplication(
            ImportJobs jobs,
            ImportChunks chunks,
            ImportCollections collections,
            ImportResults results,
            Senders senders,
            Leases leases,
            KeyRing keys,
            Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.collections = collections;
        this.results = results;
        this.senders = senders;
        this.leases = leases;
        this.keys = keys;
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

    /** Reads the piece that follows {@code before}, if there is one and somebody wants it; it may be read again when its turn comes. */
    @Transactional
    public Optional<FilePiece> look(ProvinceScope scope, UUID job, FileProgress before) {
        return chunks.next(scope, job, before.atChunk(), before.atPiece());
    }

    /** The job as it is, for whoever reads ahead. */
    @Transactional
    public ImportJob job(ProvinceScope scope, UUID job) {
        return jobs.find(scope, job).orElseThrow();
    }

    /** In whose name the lines are taken. */
    @Transactional
    InNameOf sender(ProvinceScope scope, UUID id) {
        var job = job(scope, id);
        return senders.of(job).ordering(collections.of(job.collection()).operation());
    }

    /** Reads the lines of a piece; needs no transaction. */
    public AheadPiece read(ProvinceScope scope, ImportJob job, FileProgress before, FilePiece piece) {
        var at = clock.instant();
        var lines = PieceReading.read(job, before, piece);
        return new AheadPiece(before, piece, collections.of(job.collection()).read(scope, job, lines), at);
    }

    /** Takes the next piece. The last one ends the lease. */
    @Transactional
    public Step next(Lease lease) {
        return step(lease, null);
    }

    /** The same with a piece that was read ahead. One that is not the next, was changed or became old is read again. */
    @Transactional
    public Step next(Lease lease, AheadPiece ahead) {
        return step(lease, ahead);
    }

    private Step step(Lease lease, @Nullable AheadPiece ahead) {
        leases.progress(lease);
        var scope = lease.scope();
        var job = jobs.hold(scope, lease.id()).orElseThrow();
        var results = job.state().isRunning() ? take(scope, job, ahead) : List.<LineResult>of();
        if (!job.state().isRunning()) {
            leases.end(lease);
        }
        return new Step(job, results);
    }

    /** The job is held, so no line of a piece is blanked from now on. */
    private List<LineResult> take(ProvinceScope scope, ImportJob job, @Nullable AheadPiece ahead) {
        var next = ahead != null && serves(scope, job, ahead) ? ahead : readNow(scope, job);
        var outcome = job.isDry() ? next.read().judge() : next.read().apply();
        results.add(scope, job.run(), job.progress().nextLine(), outcome);
        job.done(next.piece(), outcome, clock.instant());
        return outcome;
    }

    private boolean serves(ProvinceScope scope, ImportJob job, AheadPiece ahead) {
        return ahead.isNext(job.progress())
                && ahead.isFresh(clock.instant(), keys.settle())
                && chunks.isStill(scope, job.uuid(), ahead.piece());
    }

    private AheadPiece readNow(ProvinceScope scope, ImportJob job) {
        var before = job.progress();
        var piece = chunks.next(scope, job.uuid(), before.atChunk(), before.atPiece())
                .orElseThrow(() -> new IllegalStateException("a piece of a file is missing"));
        return read(scope, job, before, piece);
    }

    /** Notes that a piece could not be applied, however often it was tried. */
    @Transactional
    public ImportJob giveUp(Lease lease) {
        leases.hold(lease);
        var job = jobs.hold(lease.scope(), lease.id()).orElseThrow();
        if (job.state().isRunning()) {
            job.fail(clock.instant());
        }
        leases.end(lease);
        return job;
    }
}
