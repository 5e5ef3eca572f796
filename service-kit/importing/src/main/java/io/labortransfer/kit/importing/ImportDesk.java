package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;

/** Takes a file in one request: stores what streams in as chunks, and commits when the last byte is there. */
@ApplicationScoped
public class ImportDesk {
    private final ImportIntake intake;
    private final ImportCollections collections;
    private final ImportSettings settings;
    private final ImportWatch watch;
    private final Clock clock;

    ImportDesk(
            ImportIntake intake,
            ImportCollections collections,
            ImportSettings settings,
            ImportWatch watch,
            Clock clock) {
        this.intake = intake;
        this.collections = collections;
        this.settings = settings;
        this.watch = watch;
        this.clock = clock;
    }

    /** Takes the whole body. A body cut short leaves the job OPEN, with nothing applied. */
    public ImportJob receive(Passport caller, ImportRequest request, boolean packed, InputStream body) {
        try {
            var plain = ByteOrderMark.skip(packed ? PackedFile.unpacked(body) : body, request.charset());
            var lines = new LineCutter(
                    plain,
                    collections.of(request.collection()).pieceLines(settings.pieceLines()),
                    settings.pieceBytes());
            var first = lines.next(1, 1);
            var job = intake.open(caller, withColumns(request, first));
            store(caller, request, job, lines, first);
            return intake.commit(caller, job);
        } catch (ZipException e) {
            throw SentChunk.unreadable();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("BODY_CUT_SHORT", 400)); // the caller is gone; the job stays OPEN
        }
    }

    private ImportRequest withColumns(ImportRequest request, Optional<FilePiece> first) {
        if (!request.format().hasHeader()) {
            return request;
        }
        var collection = collections.of(request.collection());
        return request.withColumns(FileHeader.read(collection, request.charset(), first.orElse(null)));
    }

    private void store(Passport caller, ImportRequest request, UUID job, LineCutter lines, Optional<FilePiece> first)
            throws IOException {
        var counted = request.format().hasHeader() ? 1L : 0;
        for (var piece = first;
                piece.isPresent();
                piece = lines.next(piece.get().chunk() + 1, 1)) {
            var chunk = StoredChunk.of(piece.get(), lines.rows() - counted, lines.endedWithLine(), clock.instant());
            intake.append(caller, job, chunk, piece.get());
            watch.stored(request.collection(), request.format(), chunk.bytes());
            counted = lines.rows();
        }
    }
}
