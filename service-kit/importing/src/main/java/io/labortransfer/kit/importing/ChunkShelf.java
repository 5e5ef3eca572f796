package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores each chunk once, whole, in one transaction. */
@ApplicationScoped
class ChunkShelf {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final Clock clock;

    ChunkShelf(ImportJobs jobs, ImportChunks chunks, Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** The import that chunks are to be stored for, whoever opened it. */
    @Transactional
    ImportJob job(ProvinceScope scope, UUID id) {
        return jobs.find(scope, id).orElseThrow(Problems::notFound);
    }

    /** The same chunk again changes nothing, whatever became of the job; another under its number is refused. */
    @Transactional
    ChunkDesk.Receipt store(ProvinceScope scope, UUID id, int number, CutChunk chunk, @Nullable List<String> header) {
        var job = jobs.hold(scope, id).orElseThrow();
        var earlier = chunks.find(scope, id, number);
        if (earlier.isPresent()) {
            if (!earlier.get().isSame(chunk.sha256())) {
                throw new ProblemException(Problem.of("CHUNK_DIFFERS", 409, number)
                        .allowing(job.state().actions()));
            }
            return new ChunkDesk.Receipt(earlier.get(), false);
        }
        job.takesChunk(clock.instant()).orThrow();
        if (header != null) {
            job.readHeader(header);
        }
        var stored = new StoredChunk(
                number,
                chunk.sha256(),
                chunk.bytes(),
                chunk.lines(),
                header == null ? chunk.rows() : chunk.rows() - 1,
                chunk.pieces().size(),
                chunk.lineEnd(),
                clock.instant());
        chunks.add(scope, id, stored, chunk.pieces());
        return new ChunkDesk.Receipt(stored, true);
    }
}
