package io.labortransfer.kit.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people in rows and columns, shown without the small ones and without those from which a small one would follow: wherever counts are
 * missing from a total, at least two are, and together they are not small. That also holds for who knows the totals from elsewhere. Where a line
 * has not that much, nothing of it is shown.
 *
 * <p>Small is from one to nine. Whether none is small, too, follows from who chooses whom is counted, and from nothing else. In a report, whose
 * lines and columns are ours, none is shown as none: it tells of nobody, and to hide it would take along the counts beside it. Who chooses place,
 * trade, course or day could find one person by the zeros around them; there none is hidden like one ({@link #asked}).
 */
public final class SmallNumbers {

    /** The smallest count that is shown, apart from none. */
    public static final long LEAST = 10;

    private final int columns;
    private final int parts;

    /** Of each row the counts, the totals of its parts, and the total of all; and behind the rows the totals of these columns. */
    private final List<List<Cell>> rows = new ArrayList<>();

    private SmallNumbers(List<List<Long>> counts, List<Integer> parts, LongPredicate isSmall) {
        this.columns = parts.stream().mapToInt(Integer::intValue).sum();
        this.parts = parts.size();
        for (List<Long> row : counts) {
            rows.add(withTotals(row, parts, isSmall));
        }
        rows.add(rows.size() == 1 ? rows.getFirst() : withTotals(ofColumns(counts), parts, isSmall));
        List<Line> lines = lines(parts);
        boolean more = true;
        while (more) {
            more = false;
            for (Line line : lines) {
                more |= line.hideWhatFollows();
            }
        }
    }

    /**
     * A table of different people in each cell.
     *
     * @param counts rows of the same length
     * @param parts how many columns make a part of a row that has a total of its own
     */
    public static SmallNumbers table(List<List<Long>> counts, List<Integer> parts) {
        return new SmallNumbers(counts, parts, SmallNumbers::isFew);
    }

    /** One column: the list of counts and its total. */
    public static SmallNumbers list(List<Long> counts) {
        return new SmallNumbers(column(counts), List.of(1), SmallNumbers::isFew);
    }

    /** The same for the answer to a question whose people the caller chooses: there none is small, too. */
    public static SmallNumbers asked(List<Long> counts) {
        return new SmallNumbers(column(counts), List.of(1), count -> count < LEAST);
    }

    private static List<List<Long>> column(List<Long> counts) {
        return counts.stream().map(List::of).toList();
    }

    private static boolean isFew(long count) {
        return count > 0 && count < LEAST;
    }

    /** A count; null when it is not shown. */
    public @Nullable Long cell(int row, int column) {
        return rows.get(row).get(column).shown();
    }

    /** The total of a part of a row; null when it is not shown. */
    public @Nullable Long ofPart(int row, int part) {
        return rows.get(row).get(columns + part).shown();
    }

    /** The total of a row; null when it is not shown. */
    public @Nullable Long ofRow(int row) {
        return rows.get(row).getLast().shown();
    }

    /** The total of a column; null when it is not shown. */
    public @Nullable Long ofColumn(int column) {
        return rows.getLast().get(column).shown();
    }

    /** All of them; null when that is not shown. */
    public @Nullable Long total() {
        return rows.getLast().getLast().shown();
    }

    private List<Long> ofColumns(List<List<Long>> counts) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        counts.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    /** The total of one is that one: it is shown where the other is, and not where it is not. */
    private static List<Cell> withTotals(List<Long> counts, List<Integer> parts, LongPredicate isSmall) {
        List<Cell> cells = new ArrayList<>(
                counts.stream().map(count -> new Cell(count, isSmall)).toList());
        int from = 0;
        for (int length : parts) {
            cells.add(length == 1 ? cells.get(from) : new Cell(sum(counts.subList(from, from + length)), isSmall));
            from += length;
        }
        cells.add(parts.size() == 1 ? cells.getLast() : new Cell(sum(counts), isSmall));
        return cells;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private List<Line> lines(List<Integer> lengths) {
        List<Line> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            int from = 0;
            for (int part = 0; part < parts; part++) {
                int length = lengths.get(part);
                lines.add(new Line(row.subList(from, from + length), row.get(columns + part)));
                from += length;
            }
            lines.add(new Line(row.subList(columns, columns + parts), row.getLast()));
        }
        for (int column = 0; column <= columns + parts; column++) {
            int place = column;
            List<Cell> cells = rows.subList(0, rows.size() - 1).stream()
                    .map(row -> row.get(place))
                    .toList();
            lines.add(new Line(cells, rows.getLast().get(column)));
        }
        return lines;
    }

    /** Counts that together make a total. */
    private record Line(List<Cell> cells, Cell total) {

        private static final Comparator<Cell> SMALLEST =
                Comparator.<Cell, Boolean>comparing(cell -> cell.count == 0).thenComparing(cell -> cell.count);

        /** Hides the smallest that are shown until nothing follows; says whether it hid any. */
        private boolean hideWhatFollows() {
            Deque<Cell> shown = new ArrayDeque<>(
                    cells.stream().filter(cell -> !cell.hidden).sorted(SMALLEST).toList());
            int hidden = cells.size() - shown.size();
            long together = cells.stream()
                    .filter(cell -> cell.hidden)
                    .mapToLong(cell -> cell.count)
                    .sum();
            boolean more = false;
            while ((hidden > 0 || total.hidden) && !shown.isEmpty() && (hidden < 2 || together < LEAST)) {
                Cell smallest = shown.pop();
                smallest.hidden = true;
                hidden++;
                together += smallest.count;
                more = true;
            }
            return more;
        }
    }

    private static final class Cell {

        private final long count;
        private boolean hidden;

        private Cell(long count, LongPredicate isSmall) {
            this.count = count;
            this.hidden = isSmall.test(count);
        }

        private @Nullable Long shown() {
            return hidden ? null : count;
        }
    }
}
