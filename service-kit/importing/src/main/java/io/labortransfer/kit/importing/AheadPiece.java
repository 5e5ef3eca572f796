package io.labortransfer.kit.importing;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece that was read before its turn.
 *
 * @param before how far the file is when its turn comes
 * @param piece it
 * @param read its lines
 * @param at when it was read
 */
public record AheadPiece(FileProgress before, FilePiece piece, ReadPiece read, Instant at) {
    private static final int SHARE = 4;

    boolean isNext(FileProgress progress) {
        return before.atChunk() == progress.atChunk()
                && before.atPiece() == progress.atPiece()
                && before.nextLine() == progress.nextLine();
    }

    /** Whether a step of a key rotation, which reaches everyone after {@code settle}, cannot have passed it meanwhile. */
    boolean isFresh(Instant now, Duration settle) {
        return now.isBefore(at.plus(settle.dividedBy(SHARE)));
    }

    FileProgress after() {
        return before.after(piece, at);
    }
}
