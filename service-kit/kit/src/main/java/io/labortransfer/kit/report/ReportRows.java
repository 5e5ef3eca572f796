package io.labortransfer.kit.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a report, one after the other. */
public interface ReportRows {

    /** The next row: a text, a whole number, a day, or nothing for each column. */
    void add(List<? extends @Nullable Object> cells);
}
