package io.labortransfer.kit.importing;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads workbooks as lines of CSV, so that the engine knows nothing of sheets and cells. */
public interface Workbooks {

    /**
     * The sheet that holds the records: each row a line of CSV in UTF-8 that stands at the row's own number, rows that are not there blank
     * ones. A workbook that cannot be read, or whose sheet is in doubt, is refused with 422 before the first line.
     *
     * @param workbook the file
     * @param sheet its place from 1; if none is named, the one that begins with a header
     * @param isHeader whether a first row is a header of the collection
     */
    InputStream lines(byte[] workbook, @Nullable Integer sheet, Predicate<List<String>> isHeader);
}
