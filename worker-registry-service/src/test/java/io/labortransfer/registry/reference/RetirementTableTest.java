package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The published table, at the edges that the decision of 2024 names. */
class RetirementTableTest {
    private final RetirementTable table = published();

    @Test
    void men_born_before_1965_retire_at_sixty() {
        assertThat(table.isRetired("1", LocalDate.of(1964, 12, 31), LocalDate.of(2024, 12, 30)))
                .isFalse();
        assertThat(table.isRetired("1", LocalDate.of(1964, 12, 31), LocalDate.of(2024, 12, 31)))
                .isTrue();
    }

    @Test
    void the_first_step_is_a_month_and_the_last_three_years() {
        assertThat(table.isRetired("1", LocalDate.of(1965, 4, 30), LocalDate.of(2025, 5, 29)))
                .isFalse();
        assertThat(table.isRetired("1", LocalDate.of(1965, 4, 30), LocalDate.of(2025, 5, 30)))
                .isTrue();
        assertThat(table.isRetired("1", LocalDate.of(1976, 9, 1), LocalDate.of(2039, 8, 31)))
                .isFalse();
        assertThat(table.isRetired("1", LocalDate.of(1990, 1, 1), LocalDate.of(2053, 1, 1)))
                .isTrue();
    }

    @Test
    void women_retire_from_fifty_five_to_fifty_eight() {
        assertThat(table.isRetired("2", LocalDate.of(1969, 6, 1), LocalDate.of(2024, 6, 1)))
                .isTrue();
        assertThat(table.isRetired("2", LocalDate.of(1981, 9, 1), LocalDate.of(2039, 8, 31)))
                .isFalse();
        assertThat(table.isRetired("2", LocalDate.of(1981, 9, 1), LocalDate.of(2039, 9, 1)))
                .isTrue();
    }

    private static RetirementTable published() {
        try (var file = RetirementTableTest.class
                .getClassLoader()
                .getResourceAsStream("reference/retirement-table-00-r1.json")) {
            var steps = new ArrayList<RetirementTable.Step>();
            new ObjectMapper()
                    .readTree(file)
                    .get("items")
                    .forEach(row -> steps.add(new RetirementTable.Step(
                            row.get("sex").asText(),
                            YearMonth.parse(row.get("bornFrom").asText()),
                            row.get("retiresAtMonths").asInt())));
            return new RetirementTable(steps);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
