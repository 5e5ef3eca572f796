package io.labortransfer.matching.smallnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamedNumbersTest {

    @Test
    void large_numbers_are_told() {
        NamedNumbers numbers = NamedNumbers.asked(Map.of("a", 10L, "b", 30L));

        assertThat(numbers.total()).isEqualTo(40);
        assertThat(numbers.cells()).extracting(NamedNumbers.Cell::people).containsExactly(10L, 30L);
    }

    @Test
    void a_small_number_takes_the_next_one_with_it_so_that_the_total_does_not_tell_it() {
        NamedNumbers numbers = NamedNumbers.asked(Map.of("a", 4L, "b", 30L, "c", 20L));

        assertThat(numbers.total()).isEqualTo(54);
        assertThat(numbers.cells()).extracting(NamedNumbers.Cell::people).containsExactly(null, 30L, null);
    }

    @Test
    void what_is_hidden_is_not_small_together_either() {
        NamedNumbers numbers = NamedNumbers.asked(Map.of("a", 30L, "b", 0L, "c", 0L, "d", 40L));

        assertThat(numbers.total()).isEqualTo(70);
        assertThat(numbers.people("a")).isNull();
        assertThat(numbers.people("b")).isNull();
        assertThat(numbers.people("d")).isEqualTo(40);
    }

    @Test
    void a_report_tells_that_there_is_nobody() {
        NamedNumbers numbers = NamedNumbers.reported(Map.of("a", 30L, "b", 0L, "c", 4L, "d", 40L));

        assertThat(numbers.total()).isEqualTo(74);
        assertThat(numbers.cells()).extracting(NamedNumbers.Cell::people).containsExactly(null, 0L, null, 40L);
        assertThat(NamedNumbers.reported(Map.of("a", 0L)).total()).isZero();
    }

    @Test
    void few_people_are_not_told_at_all() {
        NamedNumbers numbers = NamedNumbers.asked(Map.of("a", 4L, "b", 5L));

        assertThat(numbers.total()).isNull();
        assertThat(numbers.cells()).extracting(NamedNumbers.Cell::people).containsOnlyNulls();
        assertThat(NamedNumbers.asked(Map.of()).total()).isNull();
    }

    @Test
    void whatever_the_counts_no_small_number_follows_from_what_is_told() {
        Random dice = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Long> counts = new HashMap<>();
            for (int cell = dice.nextInt(6); cell > 0; cell--) {
                counts.put("c" + cell, (long) dice.nextInt(25));
            }

            NamedNumbers told = NamedNumbers.asked(counts);

            List<NamedNumbers.Cell> hidden =
                    told.cells().stream().filter(cell -> cell.people() == null).toList();
            assertThat(told.cells()).hasSize(counts.size());
            assertThat(told.cells())
                    .filteredOn(cell -> cell.people() != null)
                    .allSatisfy(cell -> assertThat(cell.people())
                            .isEqualTo(counts.get(cell.name()))
                            .isGreaterThanOrEqualTo(10));
            if (told.total() != null && !hidden.isEmpty()) {
                long missing = hidden.stream()
                        .mapToLong(cell -> counts.get(cell.name()))
                        .sum();
                assertThat(hidden).as("%s", counts).hasSizeGreaterThan(1);
                assertThat(missing).as("%s", counts).isGreaterThanOrEqualTo(10);
            }
        }
    }
}
