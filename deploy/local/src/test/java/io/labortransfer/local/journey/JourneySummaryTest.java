package io.labortransfer.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneySummaryTest {
    private static final JourneySummary.Told IMPORT = new JourneySummary.Told("Import", "10 workers", 1.25);

    @Test
    void a_journey_without_differences_is_right_and_says_how_much_was_compared() {
        JourneySummary summary = new JourneySummary(List.of(IMPORT), 42, List.of());

        assertThat(summary.right()).isTrue();
        assertThat(summary.lines()).last().isEqualTo("42 counts compared, all right");
    }

    @Test
    void every_difference_is_named_with_what_was_expected() {
        Checks checks = new Checks();
        checks.equal("rows", 3, 3);
        checks.equal("cases", 1_404, 1_403L);
        checks.equal("reasons", Map.of("ID_CHECKSUM", 5), Map.of("ID_CHECKSUM", 4));

        assertThat(checks.compared()).isEqualTo(3);
        assertThat(checks.differences())
                .containsExactly(
                        "cases: expected 1404, got 1403", "reasons: expected {ID_CHECKSUM=5}, got {ID_CHECKSUM=4}");
    }

    @Test
    void a_count_is_the_same_whether_it_came_as_int_or_long() {
        Checks checks = new Checks();

        assertThat(checks.equal("cases", 7, 7L)).isTrue();
    }

    @Test
    void a_summary_is_kept_beside_its_data_and_read_again(@TempDir Path folder) {
        JourneySummary summary = new JourneySummary(List.of(IMPORT), 42, List.of("cases: expected 2, got 1"));
        Path file = folder.resolve("journey.json");

        assertThat(JourneySummary.read(file)).isEmpty();
        summary.write(file);

        assertThat(JourneySummary.read(file)).contains(summary);
        assertThat(summary.right()).isFalse();
    }
}
