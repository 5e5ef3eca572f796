package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps a file while it streams in: one short transaction for each step. Each piece is a chunk of its own. */
@ApplicationScoped
public class ImportIntake {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final Leases leases;
    private final KeptAnswers answers;
    private final Ids ids;
    private final Senders senders;
    private final Clock clock;

    ImportIntake(
            ImportJobs jobs,
            ImportChunks chunks,
            Leases leases,
            KeptAnswers answers,
            Ids ids,
            Senders senders,
            Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.leases = leases;
        this.answers = answers;
        this.ids = ids;
        this.senders = senders;
        this.clock = clock;
    }

    /** Opens a job, unless the request's key has opened one before: then its retry is shown that one. */
    @Transactional
    public UUID open(Passport caller, ImportRequest request) {
        answers.claim();
        var job = ImportJob.open(ids.next(), caller, request, clock.instant());
        jobs.add(job);
        senders.note(job, caller);
        answers.keep(202, "/api/v1/" + job.collection() + "/imports/" + job.id());
        return job.uuid();
    }

    /** Stores the next piece. */
    @Transactional
    public void append(Passport caller, UUID job, StoredChunk chunk, FilePiece piece) {
        jobs.hold(caller.scope(), job).orElseThrow().takesChunk(clock.instant()).orThrow();
        chunks.add(caller.scope(), job, chunk, List.of(piece));
    }

    /** The last byte is in: the job may be applied. */
    @Transactional
    public ImportJob commit(Passport caller, UUID job) {
        var pieces = chunks.tally(caller.scope(), job).pieces();
        var committed = jobs.hold(caller.scope(), job).orElseThrow();
        committed.commit(pieces, clock.instant()).orThrow();
        if (committed.state().isRunning()) {
            leases.offer(ImportWork.IMPORT, caller.province(), job);
        }
        return committed;
    }
}
