package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Takes a file that lies on this server for an import that an office has opened: it becomes the import's chunks, as if the office had
 * sent them. Opening, dry run and commit stay with the office. The same file again adds what is not stored yet.
 */
@ApplicationScoped
public class ServerFiles {
    private static final String PACKED = ".gz";
    private static final String SOON = "10";

    private final ServerFolder folder;
    private final ChunkShelf shelf;
    private final ChunkDesk chunks;
    private final ImportSettings settings;
    private final Semaphore room;

    ServerFiles(ServerFolder folder, ChunkShelf shelf, ChunkDesk chunks, ImportSettings settings) {
        this.folder = folder;
        this.shelf = shelf;
        this.chunks = chunks;
        this.settings = settings;
        this.room = new Semaphore(settings.hands());
    }

    /**
     * What became of a file.
     *
     * @param chunks that it has
     * @param added those that were not stored before
     * @param lines in all chunks
     * @param bytes of all chunks, unpacked
     */
    public record Taken(int chunks, int added, long lines, long bytes) {
        private static final Taken NOTHING = new Taken(0, 0, 0, 0);

        private Taken and(ChunkDesk.Receipt receipt) {
            return new Taken(
                    chunks + 1,
                    added + (receipt.isNew() ? 1 : 0),
                    lines + receipt.chunk().lines(),
                    bytes + receipt.chunk().bytes());
        }
    }

    /** Takes the file of this name, unpacked if it ends with {@code .gz}. */
    public Taken take(ProvinceScope scope, UUID id, String name) {
        var file = folder.file(name);
        var job = shelf.job(scope, id);
        if (!room.tryAcquire()) {
            throw new ProblemException(Problem.of("TRY_LATER", 503).withHeader("Retry-After", SOON));
        }
        try {
            return take(scope, job, file);
        } finally {
            room.release();
        }
    }

    private Taken take(ProvinceScope scope, ImportJob job, Path file) {
        try (var open = Files.newInputStream(file)) {
            var lines = new WholeLines(plain(file, open), settings.chunkBytes());
            var taken = Taken.NOTHING;
            for (var slice = lines.next(); slice.isPresent(); slice = lines.next()) {
                var sent = new SentChunk(slice.get(), false);
                taken = taken.and(chunks.store(scope, job, taken.chunks() + 1, sent));
            }
            return taken;
        } catch (IOException e) {
            throw new ProblemException(Problem.of("IMPORT_FILE_UNREADABLE", 409));
        }
    }

    private static InputStream plain(Path file, InputStream open) throws IOException {
        return file.getFileName().toString().endsWith(PACKED) ? PackedFile.unpacked(open) : open;
    }
}
