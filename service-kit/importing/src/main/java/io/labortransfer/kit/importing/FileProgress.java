package io.labortransfer.kit.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is judged or applied.
 *
 * @param pieces that it has
 * @param piecesDone how many of them are done
 * @param atChunk chunk of the last one that is done
 * @param atPiece its number there
 * @param nextLine number of the next piece's first line in the file
 * @param startedAt since when
 * @param advancedAt when the last piece was done
 */
@Embeddable
public record FileProgress(
        int pieces,
        @Column(name = "pieces_done") int piecesDone,
        @Column(name = "at_chunk") int atChunk,
        @Column(name = "at_piece") int atPiece,
        @Column(name = "next_line") long nextLine,
        @Column(name = "started_at") @Nullable Instant startedAt,
        @Column(name = "advanced_at") @Nullable Instant advancedAt) {
    private static final long SECOND = Duration.ofSeconds(1).toMillis();

    /** Before anything is known of the file. */
    static final FileProgress NONE = new FileProgress(0, 0, 0, 0, 1, null, null);

    /** Before the first piece of so many. */
    public static FileProgress begin(int pieces, Instant at) {
        return new FileProgress(pieces, 0, 0, 0, 1, at, null);
    }

    /** One piece further. */
    FileProgress after(FilePiece piece, Instant at) {
        return new FileProgress(
                pieces, piecesDone + 1, piece.chunk(), piece.number(), nextLine + piece.lines(), startedAt, at);
    }

    boolean isDone() {
        return piecesDone >= pieces;
    }

    int percent() {
        return pieces == 0 ? 0 : (int) (100L * piecesDone / pieces);
    }

    /** How many of so many rows were done in a second; nobody knows before the first piece. */
    @Nullable
    Long rowsPerSecond(long rows) {
        return startedAt == null || advancedAt == null ? null : rows * SECOND / elapsed(startedAt, advancedAt);
    }

    /** When the last piece will be done, at the pace until now; nobody knows before the first piece, nor after the last. */
    @Nullable
    Instant expectedEnd() {
        if (startedAt == null || advancedAt == null || piecesDone == 0 || isDone()) {
            return null;
        }
        return advancedAt.plusMillis(elapsed(startedAt, advancedAt) * (pieces - piecesDone) / piecesDone);
    }

    private static long elapsed(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).toMillis());
    }
}
