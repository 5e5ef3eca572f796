package io.labortransfer.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void large_counts_are_all_shown() {
        assertThat(list(10, 20, 30)).containsExactly(10L, 20L, 30L, 60L);
    }

    @Test
    void a_small_one_takes_the_next_one_with_it_or_it_would_follow_from_the_total() {
        assertThat(list(3, 20, 30)).containsExactly(null, null, 30L, 53L);
    }

    @Test
    void two_small_ones_that_are_few_together_take_a_third() {
        assertThat(list(1, 3, 20, 30)).containsExactly(null, null, null, 30L, 54L);
        assertThat(list(4, 6, 20, 30)).containsExactly(null, null, 20L, 30L, 60L);
    }

    @Test
    void none_is_told_unless_that_would_tell_how_few_the_others_are() {
        assertThat(list(0, 20, 30)).containsExactly(0L, 20L, 30L, 50L);
        assertThat(list(0, 3, 20)).containsExactly(0L, null, null, 23L);
        assertThat(list(0, 3)).containsExactly(null, null, null);
        assertThat(list(0, 0)).containsExactly(0L, 0L, 0L);
    }

    @Test
    void a_small_total_is_not_shown() {
        assertThat(list(4, 5)).containsExactly(null, null, null);
        assertThat(list(9)).containsExactly(null, null);
        assertThat(list()).containsExactly(0L);
    }

    @Test
    void a_part_is_not_missing_while_its_cells_are_told() {
        SmallNumbers table = SmallNumbers.table(List.of(List.of(3L, 20L, 30L), List.of(40L, 50L, 60L)), List.of(1, 2));

        assertThat(table.ofRow(0)).isEqualTo(53);
        assertThat(table.ofPart(0, 0)).isNull();
        assertThat(table.ofPart(0, 1)).isNull(); // or the 3 would follow
        assertThat(row(table, 0, 3)).containsExactly(null, null, null);
    }

    @Test
    void in_a_table_nothing_follows_from_a_row_or_a_column() {
        SmallNumbers table = SmallNumbers.table(
                List.of(
                        List.of(4L, 50L, 60L), // takes 50 along in its row, these 30 and 70 in their columns
                        List.of(40L, 70L, 80L),
                        List.of(30L, 90L, 95L)),
                List.of(3));

        assertThat(row(table, 0, 3)).containsExactly(null, null, 60L);
        assertThat(row(table, 1, 3)).containsExactly(null, null, 80L);
        assertThat(row(table, 2, 3)).containsExactly(null, null, 95L);
    }

    /** Whoever knows all totals subtracts all that is shown, line by line. */
    @RepeatedTest(200)
    void in_no_line_less_than_two_and_less_than_ten_people_are_missing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(5);
        int most = 1 << (2 + random.nextInt(7));
        List<List<Long>> counts = Stream.generate(() -> LongStream.generate(() -> random.nextInt(most))
                        .limit(columns)
                        .boxed()
                        .toList())
                .limit(rows)
                .toList();

        int first = 1 + random.nextInt(columns);
        List<Integer> parts = first == columns ? List.of(columns) : List.of(first, columns - first);

        SmallNumbers table = SmallNumbers.table(counts, parts);

        for (int row = 0; row < rows; row++) {
            int here = row;
            List<Long> totals = new ArrayList<>();
            int from = 0;
            for (int part = 0; part < parts.size(); part++) {
                List<Long> counted = counts.get(row).subList(from, from + parts.get(part));
                holds(counted, row(table, row, columns).subList(from, from + parts.get(part)), table.ofPart(row, part));
                totals.add(sum(counted));
                from += parts.get(part);
            }
            holds(totals, each(parts.size(), part -> table.ofPart(here, part)), table.ofRow(row));
        }
        List<Long> ofColumns = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int here = column;
            List<Long> counted = counts.stream().map(row -> row.get(here)).toList();
            holds(counted, each(rows, row -> table.cell(row, here)), table.ofColumn(column));
            ofColumns.add(sum(counted));
        }
        holds(counts.stream().map(SmallNumbersTest::sum).toList(), each(rows, table::ofRow), table.total());
        assertThat(each(columns, table::ofColumn))
                .allSatisfy(total -> assertThat(total == null || total == 0 || total >= SmallNumbers.LEAST)
                        .isTrue());
    }

    /** Something is missing only where what is missing is not small, or where nothing of the line is told, not its total either. */
    private static void holds(List<Long> counts, List<@Nullable Long> shown, @Nullable Long total) {
        List<Long> missing = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Long number = shown.get(i);
            if (number == null) {
                missing.add(counts.get(i));
            } else {
                assertThat(number).isEqualTo(counts.get(i));
                assertThat(number == 0 || number >= SmallNumbers.LEAST).isTrue();
            }
        }
        boolean many = missing.size() > 1 && sum(missing) >= SmallNumbers.LEAST;
        boolean nothingFollows = total == null ? missing.size() == counts.size() || many : missing.isEmpty() || many;
        assertThat(nothingFollows)
                .as("%s shown as %s with the total %s", counts, shown, total)
                .isTrue();
    }

    private static List<@Nullable Long> each(int count, IntFunction<@Nullable Long> cell) {
        return IntStream.range(0, count).mapToObj(cell).toList();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<@Nullable Long> row(SmallNumbers table, int row, int columns) {
        return each(columns, column -> table.cell(row, column));
    }

    private static List<@Nullable Long> list(long... counts) {
        SmallNumbers list = SmallNumbers.list(Arrays.stream(counts).boxed().toList());
        List<@Nullable Long> shown = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            shown.add(list.cell(i, 0));
        }
        shown.add(list.total());
        return shown;
    }
}
