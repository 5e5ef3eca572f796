package io.labortransfer.registry.importing.format;

import io.labortransfer.registry.importing.ImportColumn;
import io.labortransfer.registry.worker.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a CSV file: the record's property names, dots and indexes for nesting. */
final class CsvColumns {
    private static final List<String> FIRST =
            WorkerColumns.ALL.stream().map(ImportColumn::name).toList();
    private static final NearestName NAMES = new NearestName(FIRST);
    private static final String INDEX = "(0|1[0-9]?|[2-9])";
    private static final Pattern KNOWN =
            Pattern.compile(FIRST.stream().map(CsvColumns::underAnyIndex).collect(Collectors.joining("|")));
    private static final List<String> NEEDED = WorkerColumns.ALL.stream()
            .filter(ImportColumn::needed)
            .map(ImportColumn::name)
            .toList();

    private CsvColumns() {}

    /**
     * A column or property that there is not. It is named, with the nearest right one, only when it is near enough to be a slip of the
     * pen: anything else may be somebody's value.
     */
    static Fault unknown(String field, String column) {
        return NAMES.of(column)
                .map(right -> new Fault(field, "COLUMN_MISSPELT", column, right))
                .orElseGet(() -> new Fault(field, "COLUMN_UNKNOWN"));
    }

    /** All that is wrong with a header. A column is told by its place: a file without a header has values there. */
    static List<Fault> faults(List<String> columns) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!KNOWN.matcher(column).matches()) {
                faults.add(unknown("header." + i, column));
            } else if (!seen.add(column)) {
                faults.add(new Fault("header." + i, "COLUMN_TWICE"));
            }
        }
        NEEDED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(new Fault("header", "COLUMN_MISSING", column)));
        return faults;
    }

    private static String underAnyIndex(String column) {
        return column.replace(".", "\\.").replace(".0", "." + INDEX);
    }
}
