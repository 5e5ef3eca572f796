package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Gives the rejected lines back byte for byte, in the order of the file and with its header, so that they can be mended and sent again.
 * A line that was too long was not kept; the results name it.
 */
@ApplicationScoped
public class RejectedLines {
    private static final int AT_ONCE = 500;

    private final ImportArchive archive;
    private final ImportChunks chunks;

    RejectedLines(ImportArchive archive, ImportChunks chunks) {
        this.archive = archive;
        this.chunks = chunks;
    }

    /**
     * A file whose rejected lines are read.
     *
     * @param job it
     * @param pieces of it, in order
     */
    public record Source(ImportJob job, List<ImportChunks.PieceLines> pieces) {
        public Source {
            pieces = List.copyOf(pieces);
        }
    }

    /** The file, if the caller may have its lines back. */
    @Transactional
    public Source open(Passport caller, UUID id) {
        var job = archive.get(caller, id).opensLinesTo(caller).orThrow();
        var pieces = chunks.lines(caller.scope(), id);
        var deleted = pieces.isEmpty() && job.counts().rows() > 0;
        return deleted
                ? Ruling.<Source>refused(ImportRefusal.IMPORT_LINES_DELETED).orThrow()
                : new Source(job, pieces);
    }

    /** Writes the header and the rejected lines. */
    public void write(Passport caller, Source source, OutputStream out) throws IOException {
        var numbers = new Numbers(caller, source.job());
        var first = 1L;
        for (var place : source.pieces()) {
            var next = first + place.lines();
            if (numbers.peek() < next) {
                var piece = archive.piece(caller, source.job().uuid(), place)
                        .orElseThrow(() -> new IOException("the lines of the file were deleted meanwhile"));
                write(piece.body(), first, numbers, out);
            }
            first = next;
        }
    }

    private static void write(byte[] body, long first, Numbers numbers, OutputStream out) throws IOException {
        var number = first;
        var start = 0;
        for (var i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                if (number == numbers.peek()) {
                    numbers.pop();
                    if (!Arrays.equals(body, start, i, LineCutter.TOO_LONG, 0, LineCutter.TOO_LONG.length)) {
                        out.write(body, start, i + 1 - start);
                    }
                }
                number++;
                start = i + 1;
            }
        }
    }

    /** The numbers of the wanted lines in order, read page by page: the header, then those that were rejected. */
    private final class Numbers {
        private static final long NONE = Long.MAX_VALUE;

        private final Passport caller;
        private final ImportJob job;
        private final Deque<Long> ahead = new ArrayDeque<>();
        private long last;

        Numbers(Passport caller, ImportJob job) {
            this.caller = caller;
            this.job = job;
            if (job.format().hasHeader()) {
                ahead.add(1L);
            }
        }

        /** The next number; {@link #NONE} after the last. */
        long peek() {
            if (ahead.isEmpty() && last != NONE) {
                archive.results(caller, job.uuid(), LineStatus.REJECTED, last, AT_ONCE, result -> "")
                        .items()
                        .forEach(result -> ahead.add(result.line()));
                last = ahead.isEmpty() ? NONE : ahead.getLast();
            }
            return ahead.isEmpty() ? NONE : ahead.getFirst();
        }

        void pop() {
            ahead.removeFirst();
        }
    }
}
