package io.labortransfer.kit.importing;

/**
 * A run of whole lines of a file, small enough for one transaction, byte for byte as they came. Each ends with a line feed.
 *
 * @param chunk number of the chunk it belongs to, from 1
 * @param number of the piece in the chunk, from 1
 * @param lines how many
 * @param body the lines
 * @param writing how often it was written
 */
@SuppressWarnings("ArrayRecordComponent") // the file itself; never compared
public record FilePiece(int chunk, int number, int lines, byte[] body, long writing) {

    /** A piece that is not stored yet. */
    FilePiece(int chunk, int number, int lines, byte[] body) {
        this(chunk, number, lines, body, 1);
    }
}
