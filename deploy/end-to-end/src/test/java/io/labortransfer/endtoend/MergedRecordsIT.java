package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person whom a file of Guangdong holds twice, through the gateway: found, looked at, merged, and parted again. */
class MergedRecordsIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String JSON = "application/json";
    private static final String COUNTY = "440103";

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-44");

    @Test
    void two_records_that_look_alike_are_merged_after_a_look_and_parted_again_with_all_that_was_theirs() {
        Map<String, String> alike = Map.of("name", "试验双", "phone", "+8613900007788");
        String file = office.call(
                        "POST",
                        "/api/v1/workers/imports?mode=UPSERT&templateVersion=1",
                        "application/x-ndjson",
                        Newcomer.next().in(COUNTY, alike) + "\n"
                                + Newcomer.next().in(COUNTY, alike) + "\n")
                .body()
                .path("id")
                .asText();
        String job = "/api/v1/workers/imports/" + file;
        await().atMost(SOON).until(() -> state(job).equals("COMPLETED"));
        JsonNode lines = office.get(job + "/results").body().path("items");
        String twin = lines.path(0).path("id").asText();
        String speaker = lines.path(1).path("id").asText();
        String wish = Trainees.made(new Seekers(office, COUNTY)
                .wishes(twin, "33", Seekers.word("THUMBPRINT", "twin-" + UUID.randomUUID())));

        String duplicate = probable(twin, speaker);
        assertThat(merge(twin, speaker).code()).isEqualTo("MERGE_NOT_REVIEWED");
        assertThat(suite.as("office-33").get("/api/v1/duplicates/" + duplicate).status())
                .isEqualTo(404);
        assertThat(suite.as("national-office")
                        .call("POST", "/api/v1/duplicates/" + duplicate + "/decide", JSON, """
                                {"decision": "SAME_PERSON", "reason": "both cards were seen"}""")
                        .status())
                .isEqualTo(404);
        assertThat(office.call("POST", "/api/v1/duplicates/" + duplicate + "/decide", JSON, """
                                {"decision": "SAME_PERSON", "reason": "both cards were seen"}""")
                        .status())
                .isEqualTo(200);
        assertThat(state(worker(twin))).as("nothing merges by itself").isEqualTo("ACTIVE");

        assertThat(merge(twin, speaker).status()).isEqualTo(200);

        JsonNode merged = office.get(worker(twin)).body();
        assertThat(merged.path("state").asText()).isEqualTo("MERGED");
        assertThat(merged.path("mergedInto").asText()).isEqualTo(speaker);
        assertThat(wishes(speaker)).contains(wish);
        assertThat(office.call("PATCH", worker(twin), "application/merge-patch+json", "{\"education\": \"80\"}")
                        .status())
                .as("read-only")
                .isEqualTo(409);
        assertThat(merge(twin, speaker).status()).isEqualTo(409);

        assertThat(unmerge(twin).status()).isEqualTo(200);

        assertThat(state(worker(twin))).isEqualTo("ACTIVE");
        assertThat(wishes(twin)).contains(wish);
        assertThat(wishes(speaker)).doesNotContain(wish);
        assertThat(office.get(worker(twin) + "/history").body().findValuesAsText("operation"))
                .contains("mergeWorker", "unmergeWorker");
        assertThat(unmerge(twin).code()).isEqualTo("MERGE_NONE");
    }

    /** The case in which the unit's own comparison lays both before a person. */
    private String probable(String one, String other) {
        return await().atMost(SOON)
                .until(
                        () -> office.get("/api/v1/duplicates?state=OPEN&limit=500")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(each -> each.path("kind").asText().equals("PROBABLE"))
                                .filter(each -> each.path("workerIds")
                                                .toString()
                                                .contains(one)
                                        && each.path("workerIds").toString().contains(other))
                                .map(each -> each.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private Client.Answer merge(String one, String into) {
        return office.call("POST", worker(one) + "/merge", JSON, """
                {"intoWorkerId": "%s", "reason": "one person"}""".formatted(into));
    }

    private Client.Answer unmerge(String one) {
        return office.call("POST", worker(one) + "/unmerge", JSON, "{\"reason\": \"twins\"}");
    }

    private String state(String path) {
        return office.get(path).body().path("state").asText();
    }

    private String wishes(String worker) {
        return office.get(worker(worker) + "/intents").body().path("items").toString();
    }

    private static String worker(String id) {
        return "/api/v1/workers/" + id;
    }
}
