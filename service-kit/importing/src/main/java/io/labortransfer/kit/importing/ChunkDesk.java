package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Takes a file chunk by chunk. Chunks are held in memory while they are cut, so only some at a time. */
@ApplicationScoped
public class ChunkDesk {
    private static final String SOON = "1";

    private final ImportArchive archive;
    private final ChunkShelf shelf;
    private final ImportCollections collections;
    private final ImportSettings settings;
    private final ImportWatch watch;
    private final Semaphore room;

    ChunkDesk(
            ImportArchive archive,
            ChunkShelf shelf,
            ImportCollections collections,
            ImportSettings settings,
            ImportWatch watch) {
        this.archive = archive;
        this.shelf = shelf;
        this.collections = collections;
        this.settings = settings;
        this.watch = watch;
        this.room = new Semaphore(settings.chunksAtOnce());
    }

    /** Reads a body of at most so many bytes. */
    public interface Body {
        SentChunk read(int mostBytes);
    }

    /**
     * What became of a chunk.
     *
     * @param chunk as it is stored
     * @param isNew whether it was not there before
     */
    public record Receipt(StoredChunk chunk, boolean isNew) {}

    /** Stores the chunk, or finds the same one stored. The job is looked up before the body is read. */
    public Receipt receive(Passport caller, UUID id, int number, Body body) {
        var job = archive.get(caller, id).heldBy(caller).orThrow();
        if (!room.tryAcquire()) {
            throw new ProblemException(Problem.of("TRY_LATER", 503).withHeader("Retry-After", SOON));
        }
        try {
            return store(caller.scope(), job, number, body.read(settings.chunkBytes()));
        } finally {
            room.release();
        }
    }

    /** The same with a chunk that is here already. */
    Receipt store(ProvinceScope scope, ImportJob job, int number, SentChunk sent) {
        var pieceLines = collections.of(job.collection()).pieceLines(settings.pieceLines());
        var chunk = CutChunk.of(number, sent, job, pieceLines, settings);
        var receipt = shelf.store(scope, job.uuid(), number, chunk, header(job, number, chunk));
        if (receipt.isNew()) {
            watch.stored(job.collection(), job.format(), chunk.bytes());
        }
        return receipt;
    }

    private @Nullable List<String> header(ImportJob job, int number, CutChunk chunk) {
        if (number != 1 || !job.format().hasHeader()) {
            return null;
        }
        var first = chunk.pieces().isEmpty() ? null : chunk.pieces().getFirst();
        return FileHeader.read(collections.of(job.collection()), job.charset(), first);
    }
}
