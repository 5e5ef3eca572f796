package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ErasureTest {

    @Inject
    Rows rows;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final WorkerJson person = aWorker().born(LocalDate.of(1985, 5, 17));

    @Test
    void whoever_was_erased_is_nowhere_any_more() {
        var worker = register("51", person);
        openIntent("51", worker);
        consent(worker);
        var before = rows.worker("51", uuid(worker));
        assertThat(before).contains(person.json().get("sourceRecordId").toString());

        done(worker, ask("51", worker, word()).statusCode(202));

        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
        office("51").get("/api/v1/workers/" + worker + "/intents").then().statusCode(404);
        office("51")
                .body(Map.of("fields", List.of("NAME"), "purpose", "CONTACT", "reason", "to see who it was"))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then()
                .statusCode(404);
        found("51").body("items", empty());
        office("51").get("/api/v1/workers?limit=500").then().body("items.id", not(hasItem(worker)));
        var row = new HashMap<>(json(rows.worker("51", uuid(worker))));
        assertThat(row).containsEntry("state", "ERASED").containsEntry("registration_division", "513431");
        for (var column : List.of(
                "id_number_cipher",
                "id_number_key",
                "name_cipher",
                "phone_cipher",
                "address_cipher",
                "content_key",
                "residence_division")) {
            assertThat(row).as(column).containsEntry(column, null);
        }
        assertThat(row.toString())
                .doesNotContain(person.json().get("sourceRecordId").toString())
                .doesNotContain(person.json().get("birthDate").toString());
        assertThat(rows.all("51", "SELECT worker_id::text FROM name_token WHERE worker_id = '" + uuid(worker) + "'"))
                .isEmpty();
        assertThat(Keys.count("SELECT count(*) FROM identity_index WHERE worker_id = '" + uuid(worker) + "'"))
                .isZero();
        assertThat(rows.all("51", "SELECT state FROM intent WHERE worker_id = '" + uuid(worker) + "'"))
                .containsExactly("WITHDRAWN");
        assertThat(rows.all("51", "SELECT state FROM consent WHERE worker_id = '" + uuid(worker) + "'"))
                .containsExactly("REVOKED");
        assertThat(rows.all(
                        "51",
                        "SELECT coalesce(word_place, '') || coalesce(word_language, '') FROM intent WHERE worker_id = '"
                                + uuid(worker) + "'"))
                .containsExactly("");
    }

    @Test
    void the_keys_of_whoever_was_erased_are_gone_and_the_counts_of_the_file_stay() {
        var file = ImportedFiles.sent("51", "UPSERT", aWorker(), person);
        var worker = ImportedFiles.results("51", file).getString("items[1].id");
        var counts = ImportedFiles.job("51", file).getMap("counts");

        done(worker, ask("51", worker, word()));

        assertThat(ImportedFiles.job("51", file).getMap("counts"))
                .isEqualTo(counts)
                .containsEntry("created", 2);
        assertThat(ImportedFiles.results("51", file).getString("items[1].status"))
                .isEqualTo("created");
        assertThat(Keys.count("SELECT count(*) FROM identity_index WHERE worker_id = '" + uuid(worker) + "'"))
                .isZero();
        assertThat(rows.all("51", "SELECT state FROM worker WHERE id = '" + uuid(worker) + "'"))
                .as("the skeleton that is counted")
                .containsExactly("ERASED");
        assertThat(json(rows.worker("51", uuid(worker))))
                .containsEntry("content_key", null)
                .containsEntry("id_number_key", null);
    }

    @Test
    void everybody_is_told_and_nobody_is_told_who_it_was() {
        var worker = register("51", person);

        done(worker, ask("51", worker, word()));

        var erased = Topics.await("lt.worker.v1", "lt.worker.erased.v1", worker).json();
        assertThat(erased.get("state").asText()).isEqualTo("ERASED");
        assertThat(erased.get("skills")).isEmpty();
        var listed =
                Topics.await("lt.erasure.v1", "lt.erasure.listed.v1", worker).json();
        assertThat(listed.get("originProvince").asText()).isEqualTo("51");
        Topics.await("lt.candidate.v1", event -> event.subject().equals(worker) && isTombstone(event));
        var feed = office("51").get("/api/v1/workers/changes").then().statusCode(200);
        assertThat(feed.extract().asString()).doesNotContain(person.name());
    }

    @Test
    void who_is_registered_again_is_a_stranger() {
        var worker = register("51", person);
        var claim = elsewhere("52");
        assertThat(claim.extract().<String>path("status")).isEqualTo("parked");

        done(worker, ask("51", worker, word()));

        var again = register("51", person);
        assertThat(again).isNotEqualTo(worker);
        found("51").body("items.id", equalTo(List.of(again)));
        done(again, ask("51", again, word()));
        elsewhere("52").statusCode(201);
        found("51").body("items", empty());
    }

    @Test
    void lines_of_files_become_blank_read_or_not() {
        var neighbour = aWorker();
        var unreadable = "{\"idNumber\":\"" + person.idNumber() + "\", broken";
        var file = line(neighbour) + "\n" + line(person) + "\n" + unreadable + "\n";
        upload(file);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> found("51").body("items", not(empty())));
        var worker = found("51").extract().<String>path("items[0].id");
        assertThat(rows.lines("51")).contains(person.idNumber(), person.name(), unreadable);

        done(worker, ask("51", worker, word()));

        assertThat(rows.lines("51"))
                .doesNotContain(person.idNumber())
                .doesNotContain(person.name() + "\"")
                .contains(neighbour.idNumber(), "\n");
    }

    @Test
    void lines_that_the_version_before_stored_become_blank_too() {
        var neighbour = aWorker();
        upload(line(neighbour) + "\n" + line(person) + "\n");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> found("51").body("items", not(empty())));
        var worker = found("51").extract().<String>path("items[0].id");
        rows.unpack("51");
        assertThat(rows.lines("51")).contains(person.idNumber(), neighbour.idNumber());

        done(worker, ask("51", worker, word()));

        assertThat(rows.lines("51")).doesNotContain(person.idNumber()).contains(neighbour.idNumber());
    }

    @Test
    void after_a_restore_the_list_is_carried_out_again() {
        upload(line(person) + "\n");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> found("51").body("items", not(empty())));
        var worker = found("51").extract().<String>path("items[0].id");
        var row = rows.worker("51", uuid(worker));
        var pieces = rows.pieces("51");
        done(worker, ask("51", worker, word()));
        Topics.await("lt.erasure.v1", "lt.erasure.listed.v1", worker);

        rows.putBack("51", uuid(worker), row);
        rows.putBack("51", pieces);
        Keys.execute("INSERT INTO identity_index VALUES ('" + json(row).get("id_number_key") + "', '" + uuid(worker)
                + "', '51')");
        found("51").body("items.id", equalTo(List.of(worker)));

        given().port(management).post("/internal/erasures/repeat").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().port(management)
                        .get("/internal/erasures/repeat")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("DONE"))
                        .body("erased", equalTo(1)));

        found("51").body("items", empty());
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
        assertThat(rows.lines("51")).doesNotContain(person.idNumber());
        assertThat(json(rows.worker("51", uuid(worker)))).containsEntry("name_cipher", null);
        register("51", person);
    }

    @Test
    void late_and_repeated_news_do_not_bring_anybody_back() {
        var worker = register("51", person);
        done(worker, ask("51", worker, word()));
        Topics.await("lt.candidate.v1", event -> event.subject().equals(worker) && isTombstone(event));

        var other = register("51", aWorker());
        openIntent("51", other);
        Topics.send(accepted(worker), accepted(worker), accepted(other));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51")
                        .get("/api/v1/workers/" + other + "/intents")
                        .<String>path("items[0].state")
                        .equals("MATCHED"));

        assertThat(Topics.read("lt.candidate.v1").stream()
                        .filter(event -> event.subject().equals(worker))
                        .toList()
                        .getLast())
                .matches(ErasureTest::isTombstone);
    }

    @Test
    void what_others_act_on_ends_first() {
        var worker = register("51", person);
        var intent = openIntent("51", worker);
        Topics.send(accepted(worker));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51")
                        .get("/api/v1/intents/" + intent)
                        .<String>path("state")
                        .equals("MATCHED"));

        ask("51", worker, word()).statusCode(409).body("code", equalTo("TRANSFER_UNDER_WAY"));

        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        done(worker, ask("51", worker, word()).statusCode(202));
    }

    @Test
    void it_needs_the_workers_own_word() {
        var worker = register("51", person);
        var other = register("51", aWorker());
        var shared = "ev-" + UUID.randomUUID();
        ask("51", other, word(shared)).statusCode(202);

        ask("51", worker, null).statusCode(422).body("code", equalTo("WORD_MISSING"));
        ask("51", worker, word(shared)).statusCode(422).body("code", equalTo("EVIDENCE_SHARED"));
        var app = word();
        app.put("by", "SELF_APP");
        ask("51", worker, app).statusCode(422).body("code", equalTo("WORD_NOT_YOURS"));
        ask(Passports.wk("51", WorkerId.of(other).value()), worker, "ERASE", app)
                .statusCode(404);
        ask(Passports.wk("51", uuid(worker)), worker, "ERASE", app).statusCode(202);
    }

    @Test
    void foreign_malformed_and_unfinished_requests_are_refused() {
        var worker = register("51", person);

        ask("52", worker, word()).statusCode(404);
        ask("51", "wkr_" + "0".repeat(26), word()).statusCode(404);
        ask(Passports.dp("51"), worker, "ERASE", word()).statusCode(403);
        ask(Passports.st("51"), worker, "ERASE", word()).statusCode(403);
        ask(Passports.op("51"), worker, "FORGET", word()).statusCode(400);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/type"));
        var request = done(worker, ask("51", worker, word()));
        office("52")
                .get("/api/v1/workers/" + worker + "/subject-requests/" + request)
                .then()
                .statusCode(404);
        var other = register("51", aWorker());
        office("51")
                .get("/api/v1/workers/" + other + "/subject-requests/" + request)
                .then()
                .statusCode(404);
        ask("51", worker, word()).statusCode(404);
    }

    @Test
    void asked_again_it_is_one_request() {
        var worker = register("51", person);
        var key = UUID.randomUUID().toString();
        var body = Map.of("type", "ERASE", "workerWord", word());
        var path = "/api/v1/workers/" + worker + "/subject-requests";

        var first = office("51")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(202);
        var again = office("51")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true");

        // Its body may be gone by now, with the person.
        assertThat(again.extract().header("Location")).endsWith(first.extract().header("Location"));
        done(worker, first);
    }

    private ValidatableResponse ask(String unit, String worker, Map<String, Object> word) {
        return ask(Passports.op(unit), worker, "ERASE", word);
    }

    private ValidatableResponse ask(Passports who, String worker, String type, Map<String, Object> word) {
        var body = new HashMap<String, Object>();
        body.put("type", type);
        body.put("workerWord", word);
        return as(who).body(body)
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then();
    }

    /** Waits for the end of the request, and gives its id. */
    private static String done(String worker, ValidatableResponse asked) {
        var id = asked.extract().<String>path("id");
        var path = "/api/v1/workers/" + worker + "/subject-requests/" + id;
        assertThat(asked.extract().header("Location")).endsWith(path);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("DONE"))
                        .body("workerId", equalTo(worker)));
        return id;
    }

    private ValidatableResponse found(String unit) {
        return office(unit)
                .body(Map.of("idNumber", person.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse elsewhere(String unit) {
        var copy = new HashMap<>(person.json());
        copy.put("registrationDivision", "520521");
        copy.put("residenceDivision", "520521");
        return office(unit).body(copy).post("/api/v1/workers").then();
    }

    private static void consent(String worker) {
        office("51")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
    }

    private static void upload(String file) {
        given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?templateVersion=1&charset=utf-8&mode=CREATE_ONLY")
                .then()
                .statusCode(202);
    }

    private static Event accepted(String worker) {
        var match = PublicId.format("mat", UUID.randomUUID());
        return Event.on("lt.match.v1")
                .type("lt.match.offer_accepted.v1")
                .key(worker)
                .subject(match)
                .sequence(1)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "matchId",
                        match,
                        "workerId",
                        worker,
                        "acceptSeq",
                        1,
                        "consents",
                        List.of(),
                        "originProvince",
                        "51"));
    }

    private static boolean isTombstone(Event event) {
        return event.payload() == null;
    }

    private static UUID uuid(String worker) {
        return WorkerId.of(worker).value();
    }

    private static String line(WorkerJson worker) {
        try {
            return new ObjectMapper().writeValueAsString(worker.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String row) {
        try {
            return new ObjectMapper().readValue(row, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
