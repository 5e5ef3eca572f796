package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file from its template to the feed: what a dry run foresaw comes true, every line is accounted for, and what was wrong is mended. */
class RegisterJourneyIT {

    private static final String OFFICE = "office-33";
    private static final String COUNTY = "330102";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> OUTCOMES = List.of("created", "updated", "unchanged", "parked", "rejected");

    private final Suite suite = Suite.played();
    private final Client office = suite.as(OFFICE);
    private final Newcomer stranger = Newcomer.next();
    private final Newcomer known = Newcomer.next();
    private final Newcomer changed = Newcomer.next();
    private final Newcomer elsewhere = Newcomer.next();
    private final Newcomer misspelt = Newcomer.next();
    private final Newcomer doubled = Newcomer.next();

    @Test
    void every_line_is_accounted_for_and_what_was_wrong_is_mended_and_sent_again() throws Exception {
        assertThat(office.get("/api/v1/workers/imports/template?version=3").status())
                .isEqualTo(200);
        String ofKnown = registered(office, known, COUNTY);
        String ofChanged = registered(office, changed, COUNTY);
        String ofDoubled = registered(office, doubled, COUNTY);
        registered(suite.as("office-51"), elsewhere, "513431");
        String since =
                office.get("/api/v1/workers/changes").body().path("nextCursor").asText();
        ChunkedFile file = new ChunkedFile(suite, OFFICE, List.of(firstHalf(), secondHalf()), "newcomers-" + COUNTY);
        assertThat(suite.as("office-51").get(file.path()).status()).isEqualTo(404);
        file.send(1);
        file.send(2);

        assertThat(office.call("POST", file.path() + "/validate", "", "").status())
                .isEqualTo(202);
        await().atMost(SOON).until(() -> state(file.path()).equals("VALIDATED"));
        JsonNode foreseen = office.get(file.path()).body().path("counts");
        assertThat(found(stranger)).as("a dry run writes nothing").isEmpty();
        assertThat(office.get(file.path() + "/errors").body().path("items")).hasSize(3);

        file.commit();
        await().atMost(SOON).until(() -> state(file.path()).startsWith("COMPLETED"));

        JsonNode counts = office.get(file.path()).body().path("counts");
        assertThat(counts).isEqualTo(foreseen);
        assertThat(OUTCOMES.stream().mapToInt(each -> counts.path(each).asInt()))
                .containsExactly(1, 1, 1, 1, 3);
        assertThat(counts.path("rows").asInt()).isEqualTo(7);
        JsonNode lines = office.get(file.path() + "/results").body().path("items");
        assertThat(lines.findValuesAsText("status"))
                .containsExactly("created", "unchanged", "updated", "parked", "rejected", "rejected", "rejected");
        assertThat(lines.path(1).path("id").asText()).isEqualTo(ofKnown);
        assertThat(lines.path(2).path("id").asText()).isEqualTo(ofChanged);
        assertThat(lines.path(4).path("errors").path(0).path("field").asText()).isEqualTo("idNumber");
        assertThat(lines.path(6).toString()).contains("ID_ALREADY_REGISTERED", ofDoubled);
        assertThat(lines.toString()).doesNotContain(misspelt.idNumber(), misspelt.name());

        await().atMost(SOON).until(() -> changesSince(since).contains(ofChanged));
        assertThat(changesSince(since))
                .contains(lines.path(0).path("id").asText(), ofChanged)
                .doesNotContain(ofKnown);

        ChunkedFile mended = new ChunkedFile(suite, OFFICE, List.of(misspelt.in(COUNTY) + "\n"), "newcomers-" + COUNTY);
        mended.sendTheRest();
        mended.commit();
        await().atMost(SOON).until(() -> state(mended.path()).equals("COMPLETED"));
        assertThat(found(misspelt)).hasSize(1);
    }

    @Test
    void a_file_that_is_sent_again_changes_nothing_and_one_that_may_only_create_says_what_was_there() throws Exception {
        String body = stranger.in(COUNTY) + "\n";
        assertThat(applied("UPSERT", body).path("created").asInt()).isEqualTo(1);

        assertThat(applied("UPSERT", body).path("unchanged").asInt()).isEqualTo(1);
        assertThat(applied("CREATE_ONLY", body).path("unchanged").asInt()).isEqualTo(1);
        assertThat(applied("CREATE_ONLY", stranger.in(COUNTY, Map.of("education", "80")) + "\n")
                        .path("rejected")
                        .asInt())
                .as("nothing may be changed")
                .isEqualTo(1);
        assertThat(applied("UPDATE_ONLY", misspelt.in(COUNTY) + "\n")
                        .path("rejected")
                        .asInt())
                .as("nobody to update")
                .isEqualTo(1);
    }

    private String firstHalf() {
        return String.join(
                        "\n",
                        stranger.in(COUNTY),
                        known.in(COUNTY),
                        changed.in(COUNTY, Map.of("education", "80")),
                        elsewhere.in(COUNTY))
                + "\n";
    }

    /** A number with a wrong check character, somebody for the second time, and somebody under another record. */
    private String secondHalf() {
        String number = misspelt.idNumber();
        String wrong = number.substring(0, 17) + (number.endsWith("7") ? "3" : "7");
        return String.join(
                        "\n",
                        misspelt.in(COUNTY, Map.of("idNumber", wrong)),
                        stranger.in(COUNTY, Map.of("sourceRecordId", "again-" + stranger.number())),
                        doubled.in(COUNTY, Map.of("sourceRecordId", "other-" + doubled.number())))
                + "\n";
    }

    private static String registered(Client office, Newcomer somebody, String county) {
        return Trainees.made(office.call("POST", "/api/v1/workers", "application/json", somebody.in(county)));
    }

    private JsonNode applied(String mode, String body) {
        String job = "/api/v1/workers/imports/"
                + office.call(
                                "POST",
                                "/api/v1/workers/imports?templateVersion=1&mode=" + mode,
                                "application/x-ndjson",
                                body)
                        .body()
                        .path("id")
                        .asText();
        await().atMost(SOON).until(() -> state(job).startsWith("COMPLETED"));
        return office.get(job).body().path("counts");
    }

    private String state(String path) {
        return office.get(path).body().path("state").asText();
    }

    private List<String> found(Newcomer somebody) {
        return office.call("POST", "/api/v1/workers/search", "application/json", """
                        {"idNumber": "%s"}""".formatted(somebody.idNumber()))
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    private List<String> changesSince(String cursor) {
        return office.get(
                        "/api/v1/workers/changes?limit=500&since=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .body()
                .path("items")
                .findValuesAsText("id");
    }
}
