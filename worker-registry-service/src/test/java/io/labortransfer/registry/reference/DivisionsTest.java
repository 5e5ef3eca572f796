package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        assertThat(divisions.isLowest(divisions.find("441900").orElseThrow(), TODAY))
                .isTrue();
        assertThat(divisions.isLowest(divisions.find("440300").orElseThrow(), TODAY))
                .isFalse();
        assertThat(divisions.isLowest(divisions.find("440305").orElseThrow(), TODAY))
                .isTrue();
    }

    @Test
    void a_code_holds_from_its_first_day_on() {
        assertThat(divisions.isResidence("520584", LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(divisions.isResidence("520584", LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(divisions.isDestination("520584", TODAY)).isFalse();
    }

    @Test
    void a_city_is_lowest_until_it_is_divided() {
        var divided = new Divisions(List.of(
                division("440300", Division.Level.CITY, null, null),
                division("440305", Division.Level.COUNTY, TODAY.plusDays(1), null)));
        var city = divided.find("440300").orElseThrow();
        assertThat(divided.isLowest(city, TODAY)).isTrue();
        assertThat(divided.isLowest(city, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void of_a_code_that_ended_the_division_of_the_day_is_told() {
        assertThat(divisions.fault("/x", "522423", TODAY)).isEqualTo(new FieldError("/x", "DIVISION_ENDED", "520581"));
        assertThat(divisions.fault("/x", "522423", LocalDate.of(2015, 1, 1)))
                .isEqualTo(new FieldError("/x", "DIVISION_ENDED", "520522"));
    }

    @Test
    void of_a_code_that_is_still_to_come_its_first_day_is_told_and_what_stands_until_then() {
        assertThat(divisions.fault("/x", "520584", TODAY))
                .isEqualTo(new FieldError("/x", "DIVISION_NOT_YET", "2027-01-01", "520583"));
        var alone = new Divisions(List.of(division("440399", Division.Level.COUNTY, TODAY.plusDays(1), null)));
        assertThat(alone.fault("/x", "440399", TODAY))
                .isEqualTo(new FieldError("/x", "DIVISION_NOT_YET", "2026-01-02", "-"));
    }

    @Test
    void nobody_guesses_which_part_of_a_divided_division_is_meant() {
        assertThat(divisions.fault("/x", "510001", TODAY).arguments()).isEqualTo(List.of("513402, 513431"));
        assertThat(divisions.fault("/x", "519999", TODAY).code()).isEqualTo("DIVISION_UNKNOWN");
        assertThat(divisions.fault("/x", null, TODAY).code()).isEqualTo("DIVISION_UNKNOWN");
    }

    @Test
    void a_chain_that_leads_nowhere_or_in_a_circle_names_nothing() {
        var circle = new Divisions(List.of(
                division("440301", Division.Level.COUNTY, null, TODAY, "440302"),
                division("440302", Division.Level.COUNTY, null, TODAY, "440301")));
        assertThat(circle.fault("/x", "440301", TODAY).arguments()).isEqualTo(List.of("-"));
    }

    private static Division division(
            String code, Division.Level level, @Nullable LocalDate from, @Nullable LocalDate to, String... successors) {
        return new Division(code, "44", level, null, from, to, List.of(successors));
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
