package io.labortransfer.matching.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void large_numbers_are_shown_with_their_total() {
        assertThat(SmallNumbers.withTotal(List.of(10L, 25L))).containsExactly(10L, 25L, 35L);
    }

    @Test
    void a_small_number_takes_another_with_it_from_which_it_would_follow() {
        assertThat(SmallNumbers.withTotal(List.of(30L, 3L, 15L))).containsExactly(30L, null, null, 48L);
    }

    @Test
    void what_is_hidden_is_not_small_together_either() {
        assertThat(SmallNumbers.withTotal(List.of(30L, 0L, 0L, 40L))).containsExactly(null, null, null, 40L, 70L);
    }

    @Test
    void a_total_from_which_the_only_number_follows_is_hidden() {
        assertThat(SmallNumbers.withTotal(List.of(9L))).containsExactly(null, null);
        assertThat(SmallNumbers.withTotal(List.of(4L, 5L))).containsExactly(null, null, null);
    }

    @Test
    void whatever_the_numbers_are_the_difference_to_the_total_tells_no_small_one() {
        var dice = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            List<Long> cells = dice.longs(1 + dice.nextInt(6), 0, 25).boxed().toList();
            var shown = SmallNumbers.withTotal(cells);
            Long total = shown.getLast();
            var hidden = shown.subList(0, cells.size()).stream()
                    .filter(cell -> cell == null)
                    .count();
            assertThat(shown).allMatch(cell -> cell == null || cell >= SmallNumbers.LEAST);
            if (total != null && hidden > 0) {
                long rest = total
                        - shown.subList(0, cells.size()).stream()
                                .filter(cell -> cell != null)
                                .mapToLong(Long::longValue)
                                .sum();
                assertThat(hidden).as(cells.toString()).isGreaterThan(1);
                assertThat(rest).as(cells.toString()).isGreaterThanOrEqualTo(SmallNumbers.LEAST);
            }
        }
    }
}
