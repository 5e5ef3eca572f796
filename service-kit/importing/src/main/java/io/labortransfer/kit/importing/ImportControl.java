package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Moves a file that comes in chunks: open, dry run, commit, cancel. */
@ApplicationScoped
public class ImportControl {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;
    private final Preconditions preconditions;
    private final Senders senders;

    ImportControl(
            ImportJobs jobs,
            ImportChunks chunks,
            Leases leases,
            Ids ids,
            Clock clock,
            Preconditions preconditions,
            Senders senders) {
        this.preconditions = preconditions;
        this.senders = senders;
        this.jobs = jobs;
        this.chunks = chunks;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a job that chunks may come for. */
    @Transactional
    public ImportJob open(Passport caller, ImportRequest request) {
        var job = ImportJob.open(ids.next(), caller, request, clock.instant());
        jobs.add(job);
        senders.note(job, caller);
        return job;
    }

    /** Orders the dry run of the stored chunks. */
    @Transactional
    public ImportJob validate(Passport caller, UUID id) {
        var job = held(caller, id);
        var tally = chunks.tally(caller.scope(), id);
        job.validate(tally.pieces(), ids.next(), clock.instant()).orThrow();
        return begun(caller, job, tally);
    }

    /** Orders that the stored chunks be applied. */
    @Transactional
    public ImportJob commit(Passport caller, UUID id) {
        var job = held(caller, id);
        var tally = chunks.tally(caller.scope(), id);
        job.commit(tally.pieces(), clock.instant()).orThrow();
        return begun(caller, job, tally);
    }

    /** Stops whatever goes on. Who works on it loses the lease, which is taken first, in the order of the workers. */
    @Transactional
    public ImportJob cancel(Passport caller, UUID id) {
        leases.withdraw(ImportWork.IMPORT, id);
        return held(caller, id).cancel(clock.instant()).orThrow();
    }

    private ImportJob held(Passport caller, UUID id) {
        var job = jobs.hold(caller.scope(), id)
                .filter(found -> senders.shows(found, caller))
                .orElseThrow(Problems::notFound)
                .heldBy(caller)
                .orThrow();
        preconditions.mustStillBe(job.version());
        return job;
    }

    private ImportJob begun(Passport caller, ImportJob job, ChunkTally tally) {
        requireWhole(job, tally);
        if (job.state().isRunning()) {
            leases.offer(ImportWork.IMPORT, caller.province(), job.uuid());
        }
        return job;
    }

    private static void requireWhole(ImportJob job, ChunkTally tally) {
        if (tally.firstMissing() <= tally.last()
                || tally.chunks() == 0 && job.format().hasHeader()) {
            throw incomplete("CHUNKS_MISSING", tally.firstMissing());
        }
        if (tally.firstTorn() > 0) {
            throw incomplete("CHUNK_TORN", tally.firstTorn());
        }
        var declared = job.declaredRows();
        if (declared != null && declared != tally.rows()) {
            throw incomplete("ROWS_DIFFER", declared, tally.rows());
        }
    }

    private static ProblemException incomplete(String code, Object... arguments) {
        return new ProblemException(Problem.of(code, 409, arguments).allowing(List.of("chunks", "cancel")));
    }
}
