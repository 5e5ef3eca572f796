package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
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
        List<String> both = twice("试验双", "+8613900007788");
        String twin = both.getFirst();
        String speaker = both.getLast();
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
        found(duplicate);
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

    @Test
    void work_that_both_records_tell_of_is_in_dispute_until_they_are_two_again() {
        List<String> both = twice("试验叠", "+8613900007799");
        String twin = both.getFirst();
        String speaker = both.getLast();
        String work = "/api/v1/spells/" + FoundWork.begun(office, twin, COUNTY);
        String kept = "/api/v1/spells/" + FoundWork.begun(office, speaker, COUNTY);
        found(probable(twin, speaker));

        assertThat(merge(twin, speaker).status()).isEqualTo(200);

        await().atMost(SOON).until(() -> state(work).equals("DISPUTED"));
        assertThat(office.get(work).body().path("workerId").asText()).isEqualTo(speaker);
        assertThat(state(kept)).isEqualTo("ACTIVE");

        assertThat(unmerge(twin).status()).isEqualTo(200);

        await().atMost(SOON).until(() -> state(work).equals("ACTIVE"));
        assertThat(office.get(work).body().path("workerId").asText()).isEqualTo(twin);
        assertThat(office.get(kept).body().path("workerId").asText()).isEqualTo(speaker);
    }

    /** Two records of one name and phone that a file brings; their ids in its order. */
    private List<String> twice(String name, String phone) {
        Map<String, String> alike = Map.of("name", name, "phone", phone);
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
        return List.of(
                lines.path(0).path("id").asText(), lines.path(1).path("id").asText());
    }

    /** Somebody has looked at both cards. */
    private void found(String duplicate) {
        assertThat(office.call("POST", "/api/v1/duplicates/" + duplicate + "/decide", JSON, """
                                {"decision": "SAME_PERSON", "reason": "both cards were seen"}""")
                        .status())
                .isEqualTo(200);
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
