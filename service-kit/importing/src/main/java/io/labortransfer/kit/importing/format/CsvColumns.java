package io.labortransfer.kit.importing.format;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a CSV file: the record's property names, dots and indexes for nesting. */
final class CsvColumns {
    private final NearestName names;
    private final Pattern known;
    private final List<String> needed;

    /** The columns, of those that may come again the first; a list has {@code most} entries at most. */
    CsvColumns(List<ImportColumn> columns, int most) {
        var first = columns.stream().map(ImportColumn::name).toList();
        var index = IntStream.range(0, most).mapToObj(Integer::toString).collect(Collectors.joining("|", ".(", ")"));
        names = new NearestName(first);
        known = Pattern.compile(first.stream()
                .map(column -> column.replace(".", "\\.").replace(".0", index))
                .collect(Collectors.joining("|")));
        needed = columns.stream()
                .filter(ImportColumn::needed)
                .map(ImportColumn::name)
                .toList();
    }

    /**
     * A column or property that there is not. It is named, with the nearest right one, only when it is near enough to be a slip of the
     * pen: anything else may be somebody's value.
     */
    Fault unknown(String field, String column) {
        return names.of(column)
                .map(right -> new Fault(field, "COLUMN_MISSPELT", column, right))
                .orElseGet(() -> new Fault(field, "COLUMN_UNKNOWN"));
    }

    /** All that is wrong with a header. A column is told by its place: a file without a header has values there. */
    List<Fault> faults(List<String> columns) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!known.matcher(column).matches()) {
                faults.add(unknown("header." + i, column));
            } else if (!seen.add(column)) {
                faults.add(new Fault("header." + i, "COLUMN_TWICE"));
            }
        }
        needed.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(new Fault("header", "COLUMN_MISSING", column)));
        return faults;
    }
}
