package io.labortransfer.kit.importing;

import java.time.Instant;
import java.util.Arrays;

/**
 * A chunk that is stored.
 *
 * @param number that the client gave it, from 1
 * @param sha256 digest of the body as it was sent
 * @param bytes length of the body as it was sent
 * @param lines in it
 * @param rows lines that are neither blank nor the header
 * @param pieces that it was cut into
 * @param lineEnd whether its last line is ended
 * @param receivedAt when it was stored
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by the service
public record StoredChunk(
        int number, byte[] sha256, long bytes, long lines, long rows, int pieces, boolean lineEnd, Instant receivedAt) {

    /** A chunk that is one piece of a file that streams in. */
    static StoredChunk of(FilePiece piece, long rows, boolean lineEnd, Instant at) {
        var sha256 = Sha256.of(piece.body());
        return new StoredChunk(piece.chunk(), sha256, piece.body().length, piece.lines(), rows, 1, lineEnd, at);
    }

    boolean isSame(byte[] digest) {
        return Arrays.equals(sha256, digest);
    }
}
