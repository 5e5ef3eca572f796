package io.labortransfer.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.reference.Divisions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our copy of the division list stands as a whole or not at all. It ends as the other tests know it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DivisionsInPartsTest {

    @Inject
    Divisions divisions;

    @Inject
    AgroalDataSource records;

    @Test
    void a_revision_stands_when_its_last_part_is_here_and_newer_ones_replace_it() throws SQLException {
        Door.divisions();
        awaitStanding(1);

        Topics.send(part(2, 2, 2, row("520521", "52"), row("659001", "66")));
        await().atMost(Duration.ofSeconds(60)).until(() -> number("SELECT count(*) FROM division_part") == 1);
        assertThat(divisions.withCodes(List.of("520521", "441900"))).containsOnlyKeys("441900");

        Topics.send(part(2, 1, 2, row("513425", "51"), row("510100", "51")));
        awaitStanding(2);
        assertThat(divisions.withCodes(List.of("520521", "441900", "659001", "513425")))
                .containsOnlyKeys("520521", "659001", "513425");
        assertThat(number("SELECT count(*) FROM division_part")).isZero();

        Door.divisions();
        Topics.send(
                part(3, 1, 1, row("513425", "51"), row("510100", "51"), row("441900", "44"), row("659001", "66")),
                event(3, 2));
        awaitStanding(3);
        assertThat(divisions.withCodes(List.of("520521", "441900"))).containsOnlyKeys("441900");
        assertThat(divisions.unitsOf(List.of("66", "6590"))).isEqualTo(Map.of("66", "66", "6590", "66"));
    }

    private void awaitStanding(int revision) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> number("SELECT revision FROM division_standing") >= revision);
    }

    private long number(String question) throws SQLException {
        try (var connection = records.getConnection();
                var ask = connection.prepareStatement(question);
                var row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Object> row(String code, String unit) {
        return Map.of("code", code, "reportingUnit", unit, "level", "COUNTY");
    }

    @SafeVarargs
    private static Event part(int revision, int part, int parts, Map<String, Object>... rows) {
        return event(revision, part)
                .carrying(Map.of(
                        "list",
                        "divisions",
                        "unit",
                        "00",
                        "revision",
                        revision,
                        "validFrom",
                        "2026-01-01",
                        "part",
                        part,
                        "parts",
                        parts,
                        "items",
                        List.of(rows)));
    }

    private static Event event(int revision, int part) {
        String key = "divisions:00" + (part == 1 ? "" : ":" + part);
        return Event.on("lt.reference.v1")
                .type("lt.reference.published.v1")
                .key(key)
                .subject(key)
                .sequence(revision);
    }
}
