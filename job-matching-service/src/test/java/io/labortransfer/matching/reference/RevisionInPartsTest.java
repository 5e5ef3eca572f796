package io.labortransfer.matching.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our copy of a list stands as a whole or not at all. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RevisionInPartsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    ReferenceLists lists;

    private final World world = new World();

    @Test
    void a_revision_stands_when_its_last_part_is_here_and_newer_ones_replace_it() {
        world.published(1); // whose site's unit has a national minimum of 200 000 fen
        Topics.send(part(1, 2, 2, wage("520200", 190_000)));
        await().atMost(Duration.ofSeconds(60)).until(() -> rows("reference_part") == 1);
        assertThat(monthly("520200")).isEmpty();

        Topics.send(part(1, 1, 2, wage("520100", 180_000), wage("440000", 100)));
        awaitStanding(1);
        assertThat(monthly("520200")).contains(190_000L);
        assertThat(monthly("520101")).contains(180_000L);
        assertThat(monthly("440100")).as("of nation and unit the higher").contains(200_000L);
        assertThat(rows("reference_part")).isZero();

        Topics.send(part(2, 1, 2, wage("520100", 210_000)));
        Topics.send(part(2, 2, 2, wage("520200", 220_000)));
        awaitStanding(2);
        assertThat(monthly("520100")).contains(210_000L);
        assertThat(monthly("440100")).contains(200_000L);

        Topics.send(
                part(1, 1, 2, wage("520100", 1)),
                part(2, 1, 2, wage("520100", 2)),
                part(3, 1, 1, wage("520100", 230_000)),
                gone());
        awaitStanding(3);
        assertThat(monthly("520100")).contains(230_000L);
        assertThat(monthly("520200")).as("no row of the revision before").isEmpty();
        assertThat(rows("reference_part")).isZero();
    }

    private Optional<Long> monthly(String division) {
        return lists.minimumWage(division, DAY).map(MinimumWage::monthlyFen);
    }

    private static void awaitStanding(int revision) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> World.numberIn(
                                "52",
                                "SELECT coalesce(max(revision), 0) FROM reference_standing"
                                        + " WHERE list = 'minimum-wages' AND unit = '52'")
                        == revision);
    }

    private static long rows(String table) {
        return World.numberIn("52", "SELECT count(*) FROM " + table + " WHERE list = 'minimum-wages' AND unit = '52'");
    }

    private static Map<String, Object> wage(String division, long monthly) {
        return Map.of("division", division, "monthlyFen", monthly, "hourlyFen", 1_000, "validFrom", "2026-01-01");
    }

    @SafeVarargs
    private static Event part(int revision, int part, int parts, Map<String, Object>... rows) {
        return event(revision, part)
                .carrying(Map.of(
                        "list",
                        "minimum-wages",
                        "unit",
                        "52",
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

    /** The third revision has no second part. */
    private static Event gone() {
        return event(3, 2);
    }

    private static Event event(int revision, int part) {
        String key = "minimum-wages:52" + (part == 1 ? "" : ":" + part);
        return Event.on("lt.reference.v1")
                .type("lt.reference.published.v1")
                .key(key)
                .subject(key)
                .sequence(revision);
    }
}
