package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps a file while it streams in: one short transaction for each step. */
@ApplicationScoped
public class ImportIntake {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final Ids ids;
    private final Clock clock;

    ImportIntake(ImportJobs jobs, ImportChunks chunks, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a job. */
    @Transactional
    public UUID open(Passport caller, ImportRequest request) {
        var job = ImportJob.open(ids.next(), caller, request, clock.instant());
        jobs.add(job);
        return job.uuid();
    }

    /** Stores the next piece. */
    @Transactional
    public void append(Passport caller, UUID job, LineChunk chunk) {
        var number = jobs.hold(caller.scope(), job).receiveChunk();
        chunks.add(caller.scope(), job, number, chunk);
    }

    /** The last byte is in: the job may be applied. */
    @Transactional
    public ImportJob commit(Passport caller, UUID job) {
        var committed = jobs.hold(caller.scope(), job);
        committed.commit(clock.instant());
        return committed;
    }
}
