package io.labortransfer.endtoend;

import static io.labortransfer.endtoend.Claims.relocationOf;
import static io.labortransfer.endtoend.Claims.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two provinces claim one person, through the gateway: they agree, or the nation decides, or the worker's new office asks. */
class TwoProvincesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SICHUAN = "513431";
    private static final String GUIZHOU = "520521";

    private final Suite suite = Suite.played();
    private final Client sichuan = suite.as("office-51");
    private final Client guizhou = suite.as("office-52");
    private final Client nation = suite.as("national-office");
    private final Newcomer person = Newcomer.next();
    private final String worker =
            post(sichuan, "/api/v1/workers", person.in(SICHUAN), 201).path("id").asText();

    @Test
    void a_holder_who_yields_lets_the_person_go_and_the_line_that_waited_counts() {
        String file = guizhou.call(
                        "POST",
                        "/api/v1/workers/imports?mode=UPSERT&templateVersion=1",
                        "application/x-ndjson",
                        person.in(GUIZHOU) + "\n")
                .body()
                .path("id")
                .asText();
        String job = "/api/v1/workers/imports/" + file;
        await(guizhou, job, "state", "COMPLETED_WITH_ERRORS");
        JsonNode line = guizhou.get(job + "/results").body().path("items").path(0);
        assertThat(line.path("status").asText()).isEqualTo("parked");
        String duplicate = line.path("duplicateId").asText();
        assertThat(ids(guizhou, "/api/v1/duplicates?state=OPEN&limit=500")).contains(duplicate);

        says(guizhou, duplicate, "KEEP_MINE", 201);
        says(sichuan, duplicate, "YIELD", 201);
        String relocation = relocationOf(guizhou, duplicate);
        post(guizhou, "/api/v1/relocations/" + relocation + "/accept", "", 200);

        await(guizhou, "/api/v1/workers/" + worker, "originProvince", "52");
        assertThat(operations(guizhou)).contains("registerWorker");
        assertThat(sichuan.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
        await(guizhou, job, "state", "COMPLETED");
        assertThat(guizhou.get(job).body().path("counts").path("updated").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_both_want_to_keep_the_nation_decides() {
        String duplicate = post(guizhou, "/api/v1/workers", person.in(GUIZHOU), 202)
                .path("duplicateId")
                .asText();
        assertThat(nation.get("/api/v1/duplicates/" + duplicate).status()).isEqualTo(404);
        says(guizhou, duplicate, "KEEP_MINE", 201);
        says(sichuan, duplicate, "KEEP_MINE", 201);

        JsonNode seen = nation.get("/api/v1/duplicates/" + duplicate).body();
        assertThat(seen.path("state").asText()).isEqualTo("ESCALATED");
        assertThat(seen.path("statements")).hasSize(2);
        assertThat(seen.toString()).doesNotContain(person.name(), person.idNumber());
        post(
                nation,
                "/api/v1/duplicates/" + duplicate + "/decide",
                body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register names the county")),
                200);

        assertThat(sichuan.get("/api/v1/duplicates/" + duplicate)
                        .body()
                        .path("outcome")
                        .asText())
                .isEqualTo("HOLDER_KEEPS");
        says(guizhou, duplicate, "YIELD", 409);
    }

    @Test
    void what_the_nation_gives_to_the_claimant_the_other_side_neither_keeps_nor_takes_back() {
        String duplicate = post(guizhou, "/api/v1/workers", person.in(GUIZHOU), 202)
                .path("duplicateId")
                .asText();
        says(guizhou, duplicate, "KEEP_MINE", 201);
        says(sichuan, duplicate, "KEEP_MINE", 201);
        post(
                nation,
                "/api/v1/duplicates/" + duplicate + "/decide",
                body(Map.of("decision", "CLAIMANT_TAKES", "reason", "the register names the new county")),
                200);
        String path = "/api/v1/relocations/" + relocationOf(guizhou, duplicate);
        post(sichuan, path + "/cancel", "", 403);
        post(sichuan, path + "/decline", "", 403);

        post(guizhou, path + "/accept", "", 200);

        await(guizhou, "/api/v1/workers/" + worker, "originProvince", "52");
        await(guizhou, "/api/v1/workers/" + worker, "state", "ACTIVE");
        JsonNode left = sichuan.get(path).body();
        assertThat(left.path("state").asText()).isEqualTo("ACCEPTED");
        for (String hidden : List.of("workerId", "toUnit", "toDivision")) {
            assertThat(left.path(hidden).asText("")).as(hidden).isIn("", "null");
        }
    }

    @Test
    void an_office_that_asks_by_number_is_answered_the_same_whether_anybody_has_the_person() {
        JsonNode somebody = asked(person.idNumber());
        JsonNode nobody = asked(Newcomer.next().idNumber());
        assertThat(somebody.path("state")).isEqualTo(nobody.path("state"));
        assertThat(somebody.has("workerId")).isEqualTo(nobody.has("workerId"));
        assertThat(somebody.path("workerId").asText("")).isIn("", "null");

        String relocation = somebody.path("id").asText();
        assertThat(ids(sichuan, "/api/v1/relocations?state=REQUESTED&limit=500"))
                .contains(relocation);
        post(sichuan, "/api/v1/relocations/" + relocation + "/decline", "", 200);
        post(guizhou, "/api/v1/relocations/" + relocation + "/cancel", "", 409);
        assertThat(sichuan.get("/api/v1/workers/" + worker).body().path("state").asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void a_claim_of_a_protected_person_is_answered_like_any_other_and_names_nobody() {
        Newcomer hidden = Newcomer.next();
        post(sichuan, "/api/v1/workers", hidden.in(SICHUAN, Map.of("underProtection", true)), 201);
        Client.Answer ofHidden = claimed(hidden);
        Client.Answer ofAnybody = claimed(person);
        assertThat(ofHidden.body().path("status")).isEqualTo(ofAnybody.body().path("status"));
        assertThat(fields(ofHidden.body())).isEqualTo(fields(ofAnybody.body()));
        assertThat(ofHidden.headers().map().keySet())
                .isEqualTo(ofAnybody.headers().map().keySet());

        String duplicate = ofHidden.body().path("duplicateId").asText();
        says(sichuan, duplicate, "KEEP_MINE", 201);
        says(guizhou, duplicate, "KEEP_MINE", 201);
        JsonNode seen = guizhou.get("/api/v1/duplicates/" + duplicate).body();
        assertThat(seen.path("state").asText()).isEqualTo("ESCALATED");
        assertThat(seen.path("otherUnit").asText("")).isIn("", "null");
        assertThat(seen.path("statements")).hasSize(2);
        for (JsonNode said : seen.path("statements")) {
            assertThat(said.path("unit").asText("").equals("51")).isFalse();
        }
    }

    @Test
    void whoever_moved_away_is_let_go_on_the_own_word_and_the_new_office_reads_what_was() {
        String moved = "/api/v1/workers/" + worker;
        String wish = post(
                        sichuan,
                        moved + "/intents",
                        "{\"workForms\": [\"EMPLOYED\"], \"destinations\": [\"44\"], \"workerWord\": %s}"
                                .formatted(Seekers.word()),
                        201)
                .path("id")
                .asText();
        String spell = FoundWork.begun(sichuan, worker, SICHUAN);
        String relocation = post(
                        sichuan,
                        "/api/v1/relocations",
                        "{\"workerId\": \"%s\", \"toDivision\": \"%s\", \"workerWord\": %s}"
                                .formatted(worker, GUIZHOU, Seekers.word()),
                        201)
                .path("id")
                .asText();
        await(sichuan, moved, "state", "RELOCATING");
        assertThat(guizhou.get(moved).status()).isEqualTo(404);
        String path = "/api/v1/relocations/" + relocation;
        post(sichuan, path + "/accept", "", 403);
        assertThat(suite.as("office-33").call("POST", path + "/accept", "", "").status())
                .isEqualTo(404);

        post(guizhou, path + "/accept", "", 200);
        post(guizhou, path + "/accept", "", 409);

        await(guizhou, moved, "originProvince", "52");
        await(guizhou, moved, "state", "ACTIVE");
        assertThat(operations(guizhou)).contains("registerWorker");
        await(guizhou, "/api/v1/intents/" + wish, "state", "EMPLOYED"); // whichever comes first, the work or the move
        await(guizhou, "/api/v1/spells/" + spell, "originProvince", "52");
        assertThat(ids(guizhou, "/api/v1/spells?workerId=" + worker)).contains(spell);
        assertThat(sichuan.get("/api/v1/spells/" + spell)
                        .body()
                        .path("division")
                        .asText())
                .as("the unit where the work is goes on seeing it")
                .isEqualTo(SICHUAN);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> sichuan.get(moved).status() == 200);
        JsonNode shown = sichuan.get(moved).body();
        for (String field : List.of("name", "idNumber", "phone", "sex", "birthDate", "categories", "laborCapacity")) {
            assertThat(shown.path(field).isMissingNode())
                    .as("where the work is, nobody reads more of the person than that there is a record: " + field)
                    .isTrue();
        }
        for (String part : List.of("/history", "/intents", "/consents")) {
            assertThat(sichuan.get(moved + part).status()).isEqualTo(404);
        }
    }

    @Test
    void a_worker_who_moves_says_so_alone_and_is_at_home_in_the_new_unit_once_it_accepts() {
        Client me = suite.worker(worker, "51");
        String own = "/api/v1/workers/" + worker;
        JsonNode asked = post(me, "/api/v1/relocations", movesTo(GUIZHOU), 201);
        assertThat(asked.path("startedBy").asText()).isEqualTo("WORKER");
        await(sichuan, own, "state", "RELOCATING");
        String path = "/api/v1/relocations/" + asked.path("id").asText();
        assertThat(ids(guizhou, "/api/v1/relocations?state=REQUESTED&limit=500"))
                .contains(asked.path("id").asText());
        post(me, path + "/accept", "", 403);
        post(sichuan, path + "/accept", "", 403);

        post(guizhou, path + "/accept", "", 200);

        await(guizhou, own, "originProvince", "52");
        Client movedIn = suite.worker(worker, "52");
        assertThat(movedIn.get(own).body().path("name").asText()).isEqualTo(person.name());
        assertThat(movedIn.get(own + "/history").body().findValuesAsText("operation"))
                .contains("registerWorker");
        assertThat(me.get(own).status())
                .as("a token that still names the old unit")
                .isEqualTo(404);
        assertThat(sichuan.get(own).status()).isEqualTo(404);
    }

    @Test
    void a_worker_who_thinks_again_takes_the_move_back() {
        Client me = suite.worker(worker, "51");
        String neighbour = post(sichuan, "/api/v1/workers", Newcomer.next().in(SICHUAN), 201)
                .path("id")
                .asText();
        assertThat(suite.worker(neighbour, "51")
                        .call("POST", "/api/v1/relocations", "application/json", movesTo(GUIZHOU))
                        .status())
                .as("nobody moves another")
                .isEqualTo(404);
        String relocation = post(me, "/api/v1/relocations", movesTo(GUIZHOU), 201)
                .path("id")
                .asText();
        assertThat(suite.worker(neighbour, "51")
                        .call("POST", "/api/v1/relocations/" + relocation + "/cancel", "", "")
                        .status())
                .isEqualTo(404);

        post(me, "/api/v1/relocations/" + relocation + "/cancel", "", 200);

        await(sichuan, "/api/v1/workers/" + worker, "state", "ACTIVE");
        assertThat(guizhou.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
    }

    private String movesTo(String division) {
        return "{\"workerId\": \"%s\", \"toDivision\": \"%s\", \"workerWord\": %s}"
                .formatted(worker, division, SelfServiceIT.word());
    }

    @Test
    void what_the_new_office_declines_leaves_the_person_where_they_were() {
        String relocation = post(
                        sichuan, "/api/v1/relocations", body(Map.of("workerId", worker, "toDivision", GUIZHOU)), 201)
                .path("id")
                .asText();
        post(guizhou, "/api/v1/relocations/" + relocation + "/decline", "", 200);

        await(sichuan, "/api/v1/workers/" + worker, "state", "ACTIVE");
        assertThat(guizhou.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
        post(guizhou, "/api/v1/relocations/" + relocation + "/accept", "", 409);
    }

    @Test
    void whoever_has_let_a_worker_go_reads_nothing_but_its_own_looks() {
        String own = "/api/v1/workers/" + worker;
        Seekers seekers = new Seekers(sichuan, SICHUAN);
        String wish = Trainees.made(seekers.wishes(worker, "44", Seekers.word()));
        String consent = Trainees.made(seekers.agrees(worker, "44", Seekers.word()));
        assertThat(sichuan.get(own).status()).isEqualTo(200);
        String relocation = post(
                        sichuan, "/api/v1/relocations", body(Map.of("workerId", worker, "toDivision", GUIZHOU)), 201)
                .path("id")
                .asText();
        post(guizhou, "/api/v1/relocations/" + relocation + "/accept", "", 200);
        await(guizhou, own, "originProvince", "52");
        assertThat(guizhou.get("/api/v1/intents/" + wish).status()).isEqualTo(200);

        for (String gone : List.of(
                own,
                own + "/history",
                own + "/intents",
                own + "/consents",
                own + "/shares",
                own + "/assistance-records",
                "/api/v1/intents/" + wish,
                "/api/v1/intents/" + wish + "/history",
                "/api/v1/consents/" + consent,
                "/api/v1/words/registry?workerId=" + worker)) {
            assertThat(sichuan.get(gone).status()).as(gone).isEqualTo(404);
        }
        assertThat(post(sichuan, "/api/v1/workers/search", body(Map.of("idNumber", person.idNumber())), 200)
                        .path("items"))
                .isEmpty();
        Client.Answer work = sichuan.get("/api/v1/spells?workerId=" + worker);
        assertThat(work.status()).isEqualTo(200);
        assertThat(work.body().path("items")).isEmpty();
        JsonNode let = sichuan.get("/api/v1/relocations/" + relocation).body();
        assertThat(let.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(let.toString()).doesNotContain(worker, GUIZHOU);

        JsonNode looks = sichuan.get(own + "/access-records?limit=500").body().path("items");
        assertThat(looks.findValuesAsText("operation")).contains("registerWorker", "getWorker");
        assertThat(looks.findValuesAsText("province")).isNotEmpty().containsOnly("51");
        assertThat(guizhou.get(own + "/access-records?limit=500")
                        .body()
                        .path("items")
                        .findValuesAsText("province"))
                .contains("51", "52");
    }

    private List<String> operations(Client office) {
        return office.get("/api/v1/workers/" + worker + "/history").body().findValuesAsText("operation");
    }

    private Client.Answer claimed(Newcomer somebody) {
        Client.Answer answer = guizhou.call("POST", "/api/v1/workers", "application/json", somebody.in(GUIZHOU));
        assertThat(answer.status()).isEqualTo(202);
        return answer;
    }

    private static List<String> fields(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode asked(String idNumber) {
        return post(guizhou, "/api/v1/relocations", body(Map.of("idNumber", idNumber, "toDivision", GUIZHOU)), 201);
    }

    private static String ids(Client office, String path) {
        return office.get(path).body().path("items").findValuesAsText("id").toString();
    }

    private static JsonNode post(Client office, String path, String body, int status) {
        Client.Answer answer = office.call("POST", path, "application/json", body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static void await(Client office, String path, String property, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> office.get(path).body().path(property).asText().equals(value));
    }

    private static String body(Map<String, String> properties) {
        return JSON.valueToTree(properties).toString();
    }
}
