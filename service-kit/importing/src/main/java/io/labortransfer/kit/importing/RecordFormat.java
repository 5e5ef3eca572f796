package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.Fault;
import java.util.List;
import java.util.Optional;

/**
 * Reads lines as records of one collection.
 *
 * @param <S> a record as it is submitted
 */
public interface RecordFormat<S> {

    /** All columns, in the order of the template. */
    List<ImportColumn> columns();

    /** The columns that the header of a CSV file names; empty when the line is not CSV. */
    Optional<List<String>> header(String line);

    /** What is wrong with a header: columns we do not know, or miss. Names are told by their place only. */
    List<Fault> faults(List<String> columns);

    /** One line as a record. */
    Parsed<S> parse(ImportFormat format, List<String> columns, String line);

    /**
     * A line, read or not.
     *
     * @param <S> a record as it is submitted
     */
    sealed interface Parsed<S> {

        /**
         * It is a record; whether the record is sound is not said.
         *
         * @param submission what could be read of it
         * @param faults properties that could not
         */
        record Submitted<S>(S submission, List<Fault> faults) implements Parsed<S> {
            public Submitted {
                faults = List.copyOf(faults);
            }
        }

        /** It is none. */
        record Unreadable<S>(Fault fault) implements Parsed<S> {}
    }
}
