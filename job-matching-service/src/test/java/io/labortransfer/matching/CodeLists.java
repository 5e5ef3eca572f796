package io.labortransfer.matching;

import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The code lists of the registry, with a county and a site for every world. */
final class CodeLists {

    private static final AtomicInteger REVISIONS = new AtomicInteger();
    private static final List<Map<String, Object>> WAGES = new ArrayList<>();
    private static boolean published;

    static {
        Map<String, Object> past = minimum("440000", 150_000, 1_500, "2020-01-01");
        past.put("validTo", "2025-01-01");
        WAGES.add(past);
        WAGES.add(minimum("440000", 200_000, 1_900, "2025-01-01"));
    }

    private CodeLists() {}

    /** Publishes them, once for all worlds, and waits until they are known. */
    static synchronized void publish() {
        if (published) {
            return;
        }
        List<Map<String, Object>> divisions = new ArrayList<>();
        for (int i = World.FIRST; i < World.FIRST + World.MOST; i++) {
            divisions.add(Map.of("code", "44%04d".formatted(i), "validFrom", "2020-01-01", "reportingUnit", "44"));
            divisions.add(Map.of("code", "51%04d".formatted(i), "validFrom", "2020-01-01", "reportingUnit", "51"));
        }
        divisions.add(Map.of("code", "330106", "validFrom", "2020-01-01", "reportingUnit", "33"));
        divisions.add(
                Map.of("code", "449901", "validFrom", "2010-01-01", "validTo", "2015-01-01", "reportingUnit", "44"));
        Topics.send(
                reference("divisions", divisions),
                reference("occupations", List.of(Map.of("code", World.SEWING, "validFrom", "2022-09-28"))),
                reference("minimum-wages", WAGES));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> World.number("SELECT count(DISTINCT list) FROM reference_item") == 3);
        published = true;
    }

    /** From that day on the least wage is higher in this place, and nowhere else. */
    static void minimumRises(String site, LocalDate from, long monthlyFen) {
        synchronized (CodeLists.class) {
            WAGES.add(minimum(site, monthlyFen, 2_000, from.toString()));
            Topics.send(reference("minimum-wages", WAGES));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> World.number("SELECT count(*) FROM reference_item WHERE code = ?", site) == 2);
    }

    private static Map<String, Object> minimum(String division, long monthlyFen, int hourlyFen, String from) {
        return new HashMap<>(
                Map.of("division", division, "monthlyFen", monthlyFen, "hourlyFen", hourlyFen, "validFrom", from));
    }

    private static Event reference(String list, List<Map<String, Object>> items) {
        int revision = REVISIONS.incrementAndGet();
        return Event.on("lt.reference.v1")
                .type("lt.reference.published.v1")
                .key(list + ":00")
                .subject(list + ":00")
                .sequence(revision)
                .carrying(Map.of(
                        "list",
                        list,
                        "revision",
                        revision,
                        "validFrom",
                        "2020-01-01",
                        "part",
                        1,
                        "parts",
                        1,
                        "items",
                        items));
    }
}
