package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
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

    /** The same chunk again changes nothing, whatever became of the job; another under its number is refused. */
    @Transactional
    ChunkDesk.Receipt store(Passport caller, UUID id, int number, CutChunk chunk, @Nullable List<String> header) {
        var job = jobs.hold(caller.scope(), id).orElseThrow();
        var earlier = chunks.find(caller.scope(), id, number);
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
        chunks.add(caller.scope(), id, stored, chunk.pieces());
        return new ChunkDesk.Receipt(stored, true);
    }
}
