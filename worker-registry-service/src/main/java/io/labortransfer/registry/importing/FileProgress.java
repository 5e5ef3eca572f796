package io.labortransfer.registry.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far a file is judged or applied.
 *
 * @param pieces that it has
 * @param piecesDone how many of them are done
 * @param atChunk chunk of the last one that is done
 * @param atPiece its number there
 * @param nextLine number of the next piece's first line in the file
 */
@Embeddable
public record FileProgress(
        int pieces,
        @Column(name = "pieces_done") int piecesDone,
        @Column(name = "at_chunk") int atChunk,
        @Column(name = "at_piece") int atPiece,
        @Column(name = "next_line") long nextLine) {

    /** Before anything is known of the file. */
    static final FileProgress NONE = begin(0);

    /** Before the first piece of so many. */
    static FileProgress begin(int pieces) {
        return new FileProgress(pieces, 0, 0, 0, 1);
    }

    /** One piece further. */
    FileProgress after(FilePiece piece) {
        return new FileProgress(pieces, piecesDone + 1, piece.chunk(), piece.number(), nextLine + piece.lines());
    }

    boolean isDone() {
        return piecesDone >= pieces;
    }

    int percent() {
        return pieces == 0 ? 0 : (int) (100L * piecesDone / pieces);
    }
}
