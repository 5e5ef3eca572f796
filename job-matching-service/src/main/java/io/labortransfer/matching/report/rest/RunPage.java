package io.labortransfer.matching.report.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a run, in the language of its reader.
 *
 * @param title its heading, and what it is called when it is kept
 * @param missing what stands in place of a number that is not told
 * @param facts the run in one line each
 * @param figures the tables, each with its chart
 * @param notes what a reader has to know about the numbers
 */
public record RunPage(String title, String missing, List<Fact> facts, List<Figure> figures, List<String> notes) {

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * A table, and the chart that shows the same.
     *
     * @param title what it tells
     * @param rowsAre what the rows are
     * @param rows what each row is called
     * @param series the columns; bars of a row stand on one another
     * @param totals a last column that is in no bar
     */
    public record Figure(String title, String rowsAre, List<String> rows, List<Series> series, List<Series> totals) {

        /** Names of all columns. */
        public List<String> columns() {
            return all().stream().map(Series::name).toList();
        }

        /** Each row's name and numbers as they are printed. */
        public List<Row> printed(String missing) {
            List<Row> printed = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                int here = row;
                printed.add(new Row(
                        rows.get(row),
                        all().stream()
                                .map(series -> series.numbers().get(here))
                                .map(number -> Objects.toString(number, missing))
                                .toList()));
            }
            return printed;
        }

        private List<Series> all() {
            List<Series> all = new ArrayList<>(series);
            all.addAll(totals);
            return all;
        }
    }

    /** A column: what it is called, and the number of each row, null where it is not told. */
    public record Series(String name, List<@Nullable Long> numbers) {}

    /** A row as it is printed. */
    public record Row(String name, List<String> numbers) {}
}
