package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a workbook in one request. A workbook can only be read when all of it is there, so it is held in memory, and all of those at
 * once never weigh more than one of the largest.
 */
@ApplicationScoped
public class WorkbookDesk {
    private static final int UNIT = 1024 * 1024;
    private static final String SOON = "2";

    private final ImportDesk desk;
    private final ImportCollections collections;
    private final Workbooks workbooks;
    private final int most;
    private final Semaphore room;

    WorkbookDesk(ImportDesk desk, ImportCollections collections, Workbooks workbooks, ImportSettings settings) {
        this.desk = desk;
        this.collections = collections;
        this.workbooks = workbooks;
        this.most = settings.workbookBytes();
        this.room = new Semaphore(units(most));
    }

    /**
     * Stores the rows of the sheet as lines of CSV and commits. {@code length} is what the caller says the body has, negative when it
     * says nothing.
     */
    public ImportJob receive(
            Passport caller,
            ImportRequest request,
            @Nullable Integer sheet,
            boolean packed,
            long length,
            InputStream body) {
        if (length > most) {
            throw tooLarge();
        }
        var weight = units(packed || length < 0 ? most : (int) length);
        if (!room.tryAcquire(weight)) {
            throw new ProblemException(Problem.of("TRY_LATER", 503).withHeader("Retry-After", SOON));
        }
        var collection = collections.of(request.collection());
        try (var lines = workbooks.lines(
                whole(packed, body),
                sheet,
                columns -> collection.faults(columns).isEmpty())) {
            return desk.receive(caller, request, false, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release(weight);
        }
    }

    private byte[] whole(boolean packed, InputStream body) {
        try {
            var plain = packed ? PackedFile.unpacked(body) : body;
            var bytes = plain.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        } catch (ZipException e) {
            throw SentChunk.unreadable();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("BODY_CUT_SHORT", 400)); // the caller is gone; nothing is stored
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of("BODY_TOO_LARGE", 413));
    }

    private static int units(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, UNIT));
    }
}
