package io.labortransfer.registry.importing;

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
record AheadPiece(FileProgress before, FilePiece piece, ReadPiece read, Instant at) {
    /** Well below the time in which a step of a key rotation reaches everyone: what was sealed with old keys is not written later. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    boolean isNext(FileProgress progress) {
        return before.atChunk() == progress.atChunk()
                && before.atPiece() == progress.atPiece()
                && before.nextLine() == progress.nextLine();
    }

    boolean isFresh(Instant now) {
        return now.isBefore(at.plus(FRESH));
    }

    FileProgress after() {
        return before.after(piece);
    }
}
