package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The lines of files that are kept still, whatever became of the file. */
public interface KeptLines {

    /** The files of a unit whose lines are kept. */
    List<UUID> files(ProvinceScope scope);

    /** The numbers of the lines of a file whose results name the worker. */
    Set<Long> ofWorker(ProvinceScope scope, UUID job, UUID worker);

    /** Changes the pieces that follow {@code after}; answers where to go on, or nothing when it was the last. */
    Optional<Place> change(ProvinceScope scope, UUID job, Place after, int limit, Change change);

    /** No dry run names the worker any more. */
    void forget(ProvinceScope scope, UUID worker);

    /** The runs of which something may be kept still. */
    List<UUID> runs(ProvinceScope scope);

    /** Changes the lines of a piece in place. */
    interface Change {
        /** Changes {@code body}, whose first line has the number {@code first}; answers whether it did. */
        boolean to(long first, byte[] body);
    }

    /**
     * A place in a file.
     *
     * @param chunk of the last piece
     * @param piece its number there
     * @param line number of the line that follows it
     */
    record Place(int chunk, int piece, long line) {

        /** Before the first line. */
        public static final Place BEGINNING = new Place(0, 0, 1);
    }
}
