package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two units send files with the same people in the same second, each in its own order. */
class TwoFilesAtOnceIT {

    private static final int PEOPLE = 400;
    private static final String SOURCE = "at-once";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final Suite suite = Suite.played();

    @Test
    void each_person_has_one_owner_and_one_case_and_no_line_is_lost() throws Exception {
        List<Newcomer> people = Stream.generate(Newcomer::next).limit(PEOPLE).toList();
        List<Newcomer> backwards = new ArrayList<>(people);
        Collections.reverse(backwards);
        CyclicBarrier together = new CyclicBarrier(2);

        List<JsonNode> ofSichuan;
        List<JsonNode> ofGuizhou;
        try (ExecutorService units = Executors.newFixedThreadPool(2)) {
            Future<List<JsonNode>> one = units.submit(() -> sent("office-51", "513431", people, together));
            Future<List<JsonNode>> other = units.submit(() -> sent("office-52", "520521", backwards, together));
            ofSichuan = one.get();
            ofGuizhou = other.get();
        }

        Set<String> owners = new HashSet<>();
        Set<String> cases = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            List<JsonNode> both = List.of(ofSichuan.get(i), ofGuizhou.get(PEOPLE - 1 - i));
            assertThat(both)
                    .as("person %d", i)
                    .extracting(line -> line.path("status").asText())
                    .containsExactlyInAnyOrder("created", "parked");
            both.forEach(line -> {
                owners.add(line.path("id").asText(""));
                cases.add(line.path("duplicateId").asText(""));
            });
        }
        owners.removeAll(Set.of("", "null"));
        cases.removeAll(Set.of("", "null"));
        assertThat(owners).hasSize(PEOPLE);
        assertThat(cases).hasSize(PEOPLE);
        assertThat(owned()).isEqualTo(PEOPLE);
    }

    /** Sends the file when the other unit does, and gives what became of its lines, in their order. */
    private List<JsonNode> sent(String client, String county, List<Newcomer> people, CyclicBarrier together)
            throws Exception {
        Client office = suite.as(client);
        String file = people.stream()
                .map(person -> person.in(county, Map.of("sourceSystem", SOURCE)))
                .collect(Collectors.joining("\n", "", "\n"));
        together.await();
        String job = "/api/v1/workers/imports/"
                + office.call(
                                "POST",
                                "/api/v1/workers/imports?mode=UPSERT&templateVersion=1",
                                "application/x-ndjson",
                                file)
                        .body()
                        .path("id")
                        .asText();
        await().atMost(SOON)
                .until(() -> office.get(job).body().path("state").asText().startsWith("COMPLETED"));
        JsonNode counts = office.get(job).body().path("counts");
        assertThat(counts.path("rows").asInt()).isEqualTo(PEOPLE);
        assertThat(counts.path("created").asInt() + counts.path("parked").asInt())
                .as(counts.toString())
                .isEqualTo(PEOPLE);
        return office.get(job + "/results?limit=500")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private long owned() throws SQLException {
        long[] found = new long[1];
        new Databases(suite.stack())
                .each(
                        "registry",
                        "SELECT count(*) FROM worker WHERE source_system = '" + SOURCE + "'",
                        row -> found[0] = row.getLong(1));
        return found[0];
    }
}
