package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows jobs, chunks and results to the office that sent the file, and to the offices above it. */
@ApplicationScoped
public class ImportArchive {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final ImportResults results;
    private final Senders senders;

    ImportArchive(ImportJobs jobs, ImportChunks chunks, ImportResults results, Senders senders) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.results = results;
        this.senders = senders;
    }

    /** The job, or 404. */
    @Transactional
    public ImportJob get(Passport caller, UUID id) {
        return jobs.find(caller.scope(), id)
                .filter(job -> senders.shows(job, caller))
                .orElseThrow(Problems::notFound);
    }

    /** The job that fills this collection, or 404. */
    @Transactional
    public ImportJob get(Passport caller, String collection, UUID id) {
        var job = get(caller, id);
        if (!job.collection().equals(collection)) {
            throw Problems.notFound();
        }
        return job;
    }

    /** One page of the stored chunks, in the order of their numbers. */
    @Transactional
    public Page<StoredChunk> chunks(
            Passport caller, UUID id, int after, int limit, Function<StoredChunk, String> cursor) {
        var job = get(caller, id);
        return Page.cut(chunks.page(caller.scope(), job.uuid(), after, limit + 1), limit, cursor);
    }

    /** One piece of the file, if it is kept still. */
    @Transactional
    Optional<FilePiece> piece(Passport caller, UUID id, ImportChunks.PieceLines place) {
        return chunks.next(caller.scope(), id, place.chunk(), place.piece() - 1);
    }

    /** One page of results, in the order of lines: of the dry run until the file is committed. */
    @Transactional
    public Page<LineResult> results(
            Passport caller,
            UUID id,
            @Nullable LineStatus status,
            long after,
            int limit,
            Function<LineResult, String> cursor) {
        var job = get(caller, id);
        return Page.cut(results.page(caller.scope(), job.run(), status, after, limit + 1), limit, cursor);
    }
}
