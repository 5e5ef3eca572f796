package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored chunks of files and the pieces that they were cut into; lines are encrypted. */
public interface ImportChunks {

    /** The chunk with this number. */
    Optional<StoredChunk> find(ProvinceScope scope, UUID job, int number);

    /** Stores a chunk with its pieces. */
    void add(ProvinceScope scope, UUID job, StoredChunk chunk, List<FilePiece> pieces);

    /** Chunks in the order of their numbers, after {@code after}. */
    List<StoredChunk> page(ProvinceScope scope, UUID job, int after, int limit);

    /** All chunks in one line. */
    ChunkTally tally(ProvinceScope scope, UUID job);

    /** The piece that follows this one in the file. */
    Optional<FilePiece> next(ProvinceScope scope, UUID job, int chunk, int piece);

    /** Whether the piece is still as it was read; its lines can be blanked meanwhile. */
    boolean isStill(ProvinceScope scope, UUID job, FilePiece piece);

    /** How many lines each piece holds, in the order of the file; nothing once they are deleted. */
    List<PieceLines> lines(ProvinceScope scope, UUID job);

    /**
     * The size of a piece.
     *
     * @param chunk it belongs to
     * @param piece its number there
     * @param lines in it
     */
    record PieceLines(int chunk, int piece, int lines) {}
}
