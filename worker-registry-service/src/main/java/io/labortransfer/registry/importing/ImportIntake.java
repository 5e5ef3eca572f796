package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.idempotency.KeptAnswers;
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
    private final KeptAnswers answers;
    private final Ids ids;
    private final Clock clock;

    ImportIntake(ImportJobs jobs, ImportChunks chunks, KeptAnswers answers, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a job, unless the request's key has opened one before: then its retry is shown that one. */
    @Transactional
    public UUID open(Passport caller, ImportRequest request) {
        answers.claim();
        var job = ImportJob.open(ids.next(), caller, request, clock.instant());
        jobs.add(job);
        answers.keep(202, "/api/v1/workers/imports/" + job.id());
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
