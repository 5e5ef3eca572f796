package io.labortransfer.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdTimelineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate TENTH = LocalDate.of(2026, 10, 10);

    /** Entered on the first; on the tenth it was moved out; on the twentieth a system said that it was at risk since the fifth. */
    private final HouseholdTimeline timeline = new HouseholdTimeline(List.of(
            version(3, "2026-10-20T02:00:00Z", true, atRisk(LocalDate.of(2026, 10, 5))),
            version(2, "2026-10-10T02:00:00Z", true, Risk.UNSAID),
            version(1, "2026-10-01T02:00:00Z", false, Risk.UNSAID)));

    @Test
    void nothing_held_before_it_was_entered() {
        assertThat(timeline.at(FIRST.minusDays(1))).isEmpty();
        assertThat(new HouseholdTimeline(List.of()).at(null)).isEmpty();
    }

    @Test
    void what_a_system_says_of_a_day_holds_since_that_day_and_no_earlier() {
        assertThat(timeline.at(LocalDate.of(2026, 10, 4)).orElseThrow().risk()).isEqualTo(Risk.UNSAID);
        var fifth = timeline.at(LocalDate.of(2026, 10, 5)).orElseThrow();
        assertThat(fifth.risk().state()).isEqualTo(RiskState.AT_RISK);
        assertThat(fifth.relocated()).as("written down on the tenth").isFalse();
        assertThat(fifth.version()).as("known since the third version").isEqualTo(3);
    }

    @Test
    void all_else_holds_since_it_was_written_down() {
        assertThat(timeline.at(TENTH.minusDays(1)).orElseThrow().relocated()).isFalse();
        assertThat(timeline.at(TENTH).orElseThrow().relocated()).isTrue();
        assertThat(timeline.at(LocalDate.of(2030, 1, 1)).orElseThrow().version())
                .isEqualTo(3);
    }

    @Test
    void the_day_ends_at_midnight_in_china() {
        var late = new HouseholdTimeline(List.of(
                version(2, "2026-10-01T16:00:00Z", true, Risk.UNSAID),
                version(1, "2026-10-01T15:59:59Z", false, Risk.UNSAID)));
        assertThat(late.at(FIRST).orElseThrow().version()).isEqualTo(1);
        assertThat(late.at(FIRST.plusDays(1)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void what_was_not_known_yet_is_not_told() {
        var before = new HouseholdTimeline(timeline.versions().subList(1, 3));
        var fifth = before.at(LocalDate.of(2026, 10, 5)).orElseThrow();
        assertThat(fifth.risk()).isEqualTo(Risk.UNSAID);
        assertThat(fifth.version()).isEqualTo(1);
    }

    @Test
    void the_version_is_the_one_that_said_it_first() {
        var longer = new HouseholdTimeline(List.of(
                version(5, "2026-11-02T02:00:00Z", false, atRisk(LocalDate.of(2026, 10, 5))),
                version(4, "2026-11-01T02:00:00Z", true, atRisk(LocalDate.of(2026, 10, 5))),
                timeline.versions().get(0),
                timeline.versions().get(1),
                timeline.versions().get(2)));
        assertThat(longer.at(TENTH).orElseThrow().version()).isEqualTo(3);
    }

    private static Risk atRisk(LocalDate since) {
        return new Risk(RiskState.AT_RISK, "county-monitoring", since);
    }

    private static HouseholdVersion version(long version, String at, boolean relocated, Risk risk) {
        return new HouseholdVersion(
                version,
                "513431",
                relocated,
                Monitoring.UNSAID,
                risk,
                false,
                List.of(),
                Instant.parse(at),
                null,
                "office-51",
                "OP",
                "correctHousehold");
    }
}
