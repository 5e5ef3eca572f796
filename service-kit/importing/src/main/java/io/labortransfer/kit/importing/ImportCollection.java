package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A collection that files can fill: what its columns are and what becomes of its lines. The engine knows nothing else of it. */
public interface ImportCollection {

    /** Its name, as jobs keep it. */
    String name();

    /** The operation that takes its files: what their lines change says so. */
    default String operation() {
        return "import" + Character.toUpperCase(name().charAt(0)) + name().substring(1);
    }

    /** What the id of a record in it begins with. */
    String idPrefix();

    /** The latest version of its template. */
    default int templateVersion() {
        return 1;
    }

    /** What a file of it may do. */
    default Set<ImportMode> modes() {
        return EnumSet.allOf(ImportMode.class);
    }

    /** Lines of a piece, of those that a piece may have at most. */
    default int pieceLines(int most) {
        return most;
    }

    /** Its columns, in the order of the template. */
    List<ImportColumn> columns();

    /** One row under all columns that an office of this scope could send. */
    List<String> example(ProvinceScope scope);

    /** The columns that the header of a CSV file names; empty when the line is not CSV. */
    Optional<List<String>> header(String line);

    /** All that is wrong with a header. */
    List<Fault> faults(List<String> columns);

    /**
     * Reads lines, in any thread and without a transaction; called while the piece before is still being applied. What it finds must
     * not depend on rows that a piece may change.
     *
     * @param job as it was when the piece was read: its settings do not change, its counts do
     */
    ReadPiece read(ProvinceScope scope, ImportJob job, LineChunk lines);
}
