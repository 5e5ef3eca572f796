package io.labortransfer.kit.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedSightsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final long OFFICE = CountedSights.callersDay(DAY, "office-51");

    private final CountedSights counted = new CountedSights();

    @Test
    void a_person_is_counted_for_one_caller_and_one_day() {
        counted.add(OFFICE, "wkr_1");
        assertThat(counted.has(OFFICE, "wkr_1")).isTrue();
        assertThat(counted.has(OFFICE, "wkr_2")).isFalse();
        assertThat(counted.has(CountedSights.callersDay(DAY, "office-52"), "wkr_1"))
                .isFalse();
        assertThat(counted.has(CountedSights.callersDay(DAY.plusDays(1), "office-51"), "wkr_1"))
                .isFalse();
    }

    @Test
    void nobody_is_known_before_anybody_is_counted() {
        assertThat(IntStream.range(0, 100_000).filter(i -> counted.has(OFFICE, "wkr_" + i)))
                .isEmpty();
    }

    @Test
    void most_of_a_hundred_thousand_are_known_and_none_of_as_many_others() {
        IntStream.range(0, 100_000).forEach(i -> counted.add(OFFICE, "wkr_" + i));
        assertThat(IntStream.range(0, 100_000)
                        .filter(i -> counted.has(OFFICE, "wkr_" + i))
                        .count())
                .isGreaterThan(90_000);
        assertThat(IntStream.range(100_000, 200_000).filter(i -> counted.has(OFFICE, "wkr_" + i)))
                .isEmpty();
    }

    @Test
    void whom_others_have_pushed_out_is_forgotten_and_nobody_is_taken_for_another() {
        IntStream.range(0, 4_000_000).forEach(i -> counted.add(OFFICE, "wkr_" + i));
        assertThat(IntStream.range(0, 100_000)
                        .filter(i -> counted.has(OFFICE, "wkr_" + i))
                        .count())
                .isLessThan(50_000);
        assertThat(IntStream.range(4_000_000, 4_100_000).filter(i -> counted.has(OFFICE, "wkr_" + i)))
                .isEmpty();
        assertThat(counted.has(OFFICE, "wkr_3999999")).isTrue();
    }
}
