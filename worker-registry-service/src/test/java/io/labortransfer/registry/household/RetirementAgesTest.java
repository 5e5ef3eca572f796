package io.labortransfer.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.reference.RetirementTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The published table, at the edges that the decision of 2024 names. */
class RetirementAgesTest {
    private final RetirementAges ages =
            RetirementAges.of(RetirementTable.revision().items());

    @Test
    void men_born_before_1965_retire_at_sixty() {
        assertThat(ages.reached("1", LocalDate.of(1964, 12, 31), LocalDate.of(2024, 12, 30)))
                .isFalse();
        assertThat(ages.reached("1", LocalDate.of(1964, 12, 31), LocalDate.of(2024, 12, 31)))
                .isTrue();
    }

    @Test
    void the_first_step_is_a_month_and_the_last_three_years() {
        assertThat(ages.reached("1", LocalDate.of(1965, 4, 30), LocalDate.of(2025, 5, 29)))
                .isFalse();
        assertThat(ages.reached("1", LocalDate.of(1965, 4, 30), LocalDate.of(2025, 5, 30)))
                .isTrue();
        assertThat(ages.reached("1", LocalDate.of(1976, 9, 1), LocalDate.of(2039, 8, 31)))
                .isFalse();
        assertThat(ages.reached("1", LocalDate.of(1990, 1, 1), LocalDate.of(2053, 1, 1)))
                .isTrue();
    }

    @Test
    void women_retire_from_fifty_five_to_fifty_eight() {
        assertThat(ages.reached("2", LocalDate.of(1969, 6, 1), LocalDate.of(2024, 6, 1)))
                .isTrue();
        assertThat(ages.reached("2", LocalDate.of(1981, 9, 1), LocalDate.of(2039, 8, 31)))
                .isFalse();
        assertThat(ages.reached("2", LocalDate.of(1981, 9, 1), LocalDate.of(2039, 9, 1)))
                .isTrue();
    }

    @Test
    void nobody_retires_of_whom_the_table_says_nothing() {
        assertThat(ages.reached("9", LocalDate.of(1900, 1, 1), LocalDate.of(2026, 1, 1)))
                .isFalse();
    }
}
