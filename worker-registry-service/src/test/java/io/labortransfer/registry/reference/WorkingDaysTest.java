package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.reference.persistence.Bundled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final Instant NOON_OF_30_SEPTEMBER = Instant.parse("2026-09-30T04:00:00Z");

    private final WorkingDays days = WorkingDays.of(Bundled.revisions().stream()
            .filter(revision -> revision.list().equals("calendars"))
            .findFirst()
            .orElseThrow()
            .items());

    @Test
    void the_national_holiday_of_2026_counts_no_day_and_the_saturday_worked_for_it_does() {
        // 1 to 7 October are free, 8 and 9 are worked, and so is Saturday, 10 October.
        assertThat(days.after(NOON_OF_30_SEPTEMBER, 1)).isEqualTo(endOf("2026-10-08"));
        assertThat(days.after(NOON_OF_30_SEPTEMBER, 3)).isEqualTo(endOf("2026-10-10"));
        assertThat(days.after(NOON_OF_30_SEPTEMBER, 4)).isEqualTo(endOf("2026-10-12"));
    }

    @Test
    void a_units_own_days_count_beside_the_nations() {
        var own = days.and(WorkingDays.of(
                List.of(day("2026-10-08", "HOLIDAY"), day("2026-10-10", "HOLIDAY"), day("2026-10-17", "WORKDAY"))));
        // 8 October is free here, Saturday 10 October is not worked though the nation does, Saturday 17 October is.
        assertThat(own.after(NOON_OF_30_SEPTEMBER, 1)).isEqualTo(endOf("2026-10-09"));
        assertThat(own.after(NOON_OF_30_SEPTEMBER, 2)).isEqualTo(endOf("2026-10-12"));
        assertThat(own.after(NOON_OF_30_SEPTEMBER, 7)).isEqualTo(endOf("2026-10-17"));
        assertThat(days.after(NOON_OF_30_SEPTEMBER, 1)).isEqualTo(endOf("2026-10-08"));
    }

    @Test
    void no_unit_takes_a_holiday_of_the_nation_away() {
        var own = days.and(WorkingDays.of(List.of(day("2026-10-03", "WORKDAY"))));
        assertThat(own.after(NOON_OF_30_SEPTEMBER, 1)).isEqualTo(endOf("2026-10-08"));
    }

    private static Map<String, Object> day(String day, String kind) {
        return Map.of("day", day, "kind", kind);
    }

    @Test
    void of_a_year_that_is_not_published_only_weekends_are_left_out() {
        var friday = Instant.parse("2031-01-03T04:00:00Z");
        assertThat(days.after(friday, 1)).isEqualTo(endOf("2031-01-06"));
        assertThat(WorkingDays.of(List.of()).after(NOON_OF_30_SEPTEMBER, 1)).isEqualTo(endOf("2026-10-01"));
    }

    @Test
    void a_term_begins_with_the_day_after_however_late_it_is_in_beijing() {
        assertThat(days.after(Instant.parse("2026-11-23T15:59:00Z"), 1)).isEqualTo(endOf("2026-11-24"));
        assertThat(days.after(Instant.parse("2026-11-23T16:00:00Z"), 1)).isEqualTo(endOf("2026-11-25"));
    }

    /** The first instant after that day in Beijing, which is eight hours ahead. */
    private static Instant endOf(String day) {
        return Instant.parse(day + "T16:00:00Z");
    }
}
