package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private final Divisions divisions = SampleLibrary.small().divisions();

    @Test
    void a_person_lives_in_a_county_town_or_village() {
        assertThat(divisions.isResidence("513431", TODAY)).isTrue();
        assertThat(divisions.isResidence("513431101", TODAY)).isTrue();
        assertThat(divisions.isResidence("513431101201", TODAY)).isTrue();
        assertThat(divisions.isResidence("5134311", TODAY)).isFalse();
        assertThat(divisions.isResidence("519999", TODAY)).isFalse();
    }

    @Test
    void a_code_holds_until_the_day_it_ends() {
        assertThat(divisions.isResidence("513425", LocalDate.of(2021, 12, 30))).isTrue();
        assertThat(divisions.isResidence("513425", LocalDate.of(2021, 12, 31))).isFalse();
    }

    @Test
    void one_goes_to_a_unit_a_city_or_a_county() {
        assertThat(divisions.isDestination("44", TODAY)).isTrue();
        assertThat(divisions.isDestination("440300", TODAY)).isTrue();
        assertThat(divisions.isDestination("99", TODAY)).isFalse();
    }

    @Test
    void a_city_without_counties_is_lowest_itself() {
        assertThat(divisions.isLowest(divisions.find("441900").orElseThrow())).isTrue();
        assertThat(divisions.isLowest(divisions.find("440300").orElseThrow())).isFalse();
        assertThat(divisions.isLowest(divisions.find("440305").orElseThrow())).isTrue();
    }

    @Test
    void a_chain_of_successors_leads_to_the_division_of_the_day() {
        assertThat(divisions.current("522423", TODAY).orElseThrow().code()).isEqualTo("520581");
        assertThat(divisions
                        .current("522423", LocalDate.of(2015, 1, 1))
                        .orElseThrow()
                        .code())
                .isEqualTo("520522");
        assertThat(divisions.current("520521", TODAY).orElseThrow().code()).isEqualTo("520521");
    }

    @Test
    void nobody_guesses_which_part_of_a_divided_division_is_meant() {
        assertThat(divisions.current("510001", TODAY)).isEmpty();
        assertThat(divisions.current("519999", TODAY)).isEmpty();
    }

    @Test
    void a_unit_is_known_by_what_it_counts_and_not_by_digits() {
        assertThat(divisions.isDestination("66", TODAY)).isTrue();
        assertThat(divisions.isDestination("65", TODAY)).isFalse();
        assertThat(divisions.isWholeUnit("66", "659")).isTrue();
        assertThat(divisions.isWholeUnit("51", "51")).isTrue();
        assertThat(divisions.isWholeUnit("51", "5134")).isFalse();
    }

    @Test
    void occupations_have_classes_above_them() {
        var occupations = SampleLibrary.small().occupations();
        assertThat(occupations.isOccupation("6-05-01-03")).isTrue();
        assertThat(occupations.isOccupation("6")).isFalse();
        assertThat(occupations.isKnown("6")).isTrue();
    }
}
