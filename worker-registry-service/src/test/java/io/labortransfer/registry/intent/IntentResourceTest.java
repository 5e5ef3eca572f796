package io.labortransfer.registry.intent;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IntentResourceTest {

    @Test
    void a_wish_is_opened_on_the_workers_word_and_announced() {
        var worker = register("51", aWorker());
        var intent = office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/intents/int_"))
                .body("state", equalTo("OPEN"))
                .body("workerWord.recordedBy", equalTo("OP"))
                .body("workerWord.recordedOrg", equalTo("office-51"))
                .extract()
                .<String>path("id");
        var told = Topics.await("lt.intent.v1", "lt.intent.opened.v1", intent);
        assertThat(told.key()).isEqualTo(worker);
        assertThat(told.json().get("word").has("evidenceRef")).isFalse();
        var state = Topics.await(
                        "lt.candidate.v1",
                        event -> event.subject().equals(worker)
                                && event.json().get("version").asLong() == 2)
                .json();
        assertThat(state.get("intent").get("intentId").asText()).isEqualTo(intent);
        office("51").get("/api/v1/intents/" + intent).then().statusCode(200).body("id", equalTo(intent));
        office("51").get("/api/v1/workers/" + worker + "/intents").then().body("items", hasSize(1));
    }

    @Test
    void nothing_comes_about_without_the_word() {
        var worker = register("51", aWorker());
        var path = "/api/v1/workers/" + worker + "/intents";
        office("51")
                .body(wish(null))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"))
                .body("errors.pointer", hasItem("/workerWord"));
        var byApp = word();
        byApp.put("by", "SELF_APP");
        office("51").body(wish(byApp)).post(path).then().statusCode(422).body("code", equalTo("WORD_NOT_YOURS"));
        var noProof = word();
        noProof.remove("evidenceRef");
        office("51")
                .body(wish(noProof))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/workerWord/evidenceRef"))
                .body("errors.code", contains("EVIDENCE_MISSING"));
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .body(wish(byApp))
                .post(path)
                .then()
                .statusCode(201)
                .body("workerWord.recordedBy", equalTo("WK"));
    }

    @Test
    void one_proof_serves_one_adult() {
        var shared = "village-list-" + System.nanoTime();
        var first = register("51", aWorker());
        var second = register("51", aWorker());
        office("51")
                .body(wish(word(shared)))
                .post("/api/v1/workers/" + first + "/intents")
                .then()
                .statusCode(201);
        office("51")
                .body(wish(word(shared)))
                .post("/api/v1/workers/" + second + "/intents")
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_SHARED"));
    }

    @Test
    void a_second_wish_is_refused_until_the_first_is_withdrawn() {
        var worker = register("51", aWorker());
        var intent = openIntent("51", worker);
        office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(409)
                .body("code", equalTo("INTENT_ALREADY_OPEN"))
                .body("allowedActions", hasItem("withdraw"));
        for (var again = 0; again < 2; again++) {
            office("51")
                    .body(Map.of("workerWord", word()))
                    .post("/api/v1/intents/" + intent + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("version", equalTo(2));
        }
        Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", intent);
        openIntent("51", worker);
    }

    @Test
    void a_withdrawal_needs_the_word_too() {
        var intent = openIntent("51", register("51", aWorker()));
        office("51")
                .body(Map.of())
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
    }

    @Test
    void nobody_under_sixteen_is_placed() {
        var worker = register("51", aWorker().born(LocalDate.now().minusYears(15)));
        office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));
    }

    @Test
    void wrong_fields_of_a_wish_are_told_at_once() {
        var worker = register("51", aWorker());
        var wrong = new HashMap<>(wish(word()));
        wrong.put("workForms", List.of("SLAVERY"));
        wrong.put("occupations", List.of("9-99"));
        wrong.put("destinations", List.of("98"));
        wrong.put("latestStart", "2026-01-01");
        wrong.put("wageMinFen", -1);
        wrong.put("groupId", "13900000001");
        wrong.put("rankedJobOrderIds", List.of("job_x"));
        wrong.put("weights", Map.of("wage", 40, "colour", 3));
        office("51")
                .body(wrong)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/workForms/0",
                                "/occupations/0",
                                "/destinations/0",
                                "/latestStart",
                                "/wageMinFen",
                                "/groupId",
                                "/rankedJobOrderIds/0",
                                "/weights"));
    }

    @Test
    void a_wish_that_was_withdrawn_does_not_come_back_on_a_word_or_a_proof_from_before() {
        var worker = register("51", aWorker());
        var path = "/api/v1/workers/" + worker + "/intents";
        var first = wish(word("first-" + worker));
        var intent = office("51").body(first).post(path).<String>path("id");
        office("51")
                .body(Map.of("workerWord", at("2026-02-05T10:00:00.000+08:00", "end-" + worker)))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", intent)
                        .json()
                        .get("spoken")
                        .asBoolean())
                .isTrue();
        office("51")
                .body(Map.of("workerWord", at("2026-02-05T10:00:00.000+08:00", "end-" + worker)))
                .post("/api/v1/intents/" + intent + "/reconfirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("INTENT_NOT_OPEN"))
                .body("allowedActions", hasSize(0));
        for (var old : List.of(
                first, wish(word("other-" + worker)), wish(at("2026-03-05T10:00:00.000+08:00", "first-" + worker)))) {
            office("51").body(old).post(path).then().statusCode(409).body("code", equalTo("WORD_OVERTAKEN"));
        }
        var again = office("51")
                .body(wish(at("2026-03-05T10:00:00.000+08:00", "again-" + worker)))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        office("51")
                .body(Map.of("workerWord", at("2026-03-04T10:00:00.000+08:00", "late-" + worker)))
                .post("/api/v1/intents/" + again + "/reconfirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("WORD_OVERTAKEN"))
                .body("errors.pointer", hasItem("/workerWord/at"));
        office("51")
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"v1\"")
                .body(Map.of("wageMinFen", 1, "workerWord", at("2026-03-04T10:00:00.000+08:00", "late-" + worker)))
                .patch("/api/v1/intents/" + again)
                .then()
                .statusCode(409)
                .body("code", equalTo("WORD_OVERTAKEN"));
        office("51").get("/api/v1/intents/" + again).then().body("version", equalTo(1));
    }

    private static Map<String, Object> at(String time, String proof) {
        var word = word(proof);
        word.put("at", time);
        return word;
    }

    @Test
    void a_group_is_an_id_a_code_stands_once_and_weights_are_those_that_matching_knows() {
        var worker = register("51", aWorker());
        var wish = new HashMap<>(wish(word()));
        wish.put("workForms", List.of("EMPLOYED", "EMPLOYED"));
        wish.put("occupations", List.of("6-05-01-03", "4-03-02", "6-05-01-03"));
        wish.put("groupId", "village-12");
        office("51")
                .body(wish)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/workForms/1", "/occupations/2", "/groupId"))
                .body("errors.find { it.pointer == '/occupations/2' }.code", equalTo("CODE_TWICE"));
        var group = "grp-" + UUID.randomUUID();
        wish.put("workForms", List.of("EMPLOYED"));
        wish.put("occupations", List.of("6-05-01-03", "4-03-02"));
        wish.put("groupId", group);
        wish.put(
                "weights", Map.of("occupation", 1, "wage", 2, "place", 3, "dates", 4, "companions", 5, "lodging", 100));
        var intent = office("51")
                .body(wish)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .body("groupId", equalTo(group))
                .body("weights.companions", equalTo(5))
                .extract()
                .<String>path("id");
        assertThat(Topics.await("lt.intent.v1", "lt.intent.opened.v1", intent)
                        .json()
                        .get("groupId")
                        .asText())
                .isEqualTo(group);
    }

    @Test
    void strangers_meet_404_the_wrong_actor_403_and_no_token_401() {
        var worker = register("51", aWorker());
        var intent = openIntent("51", worker);
        for (var stranger :
                new Passports[] {Passports.op("52"), Passports.op("51").prefix("5101"), Passports.st("51", "44")}) {
            as(stranger)
                    .body(wish(word()))
                    .post("/api/v1/workers/" + worker + "/intents")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .body(Map.of("workerWord", word()))
                    .post("/api/v1/intents/" + intent + "/withdraw")
                    .then()
                    .statusCode(404);
            as(stranger).get("/api/v1/intents/" + intent).then().statusCode(404);
            as(stranger).get("/api/v1/workers/" + worker + "/intents").then().statusCode(404);
        }
        as(Passports.dp("44")).get("/api/v1/intents/" + intent).then().statusCode(404);
        as(Passports.dp("44"))
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(403);
        as(Passports.em("44", "91440300MA5ABCDEG0"))
                .get("/api/v1/intents/" + intent)
                .then()
                .statusCode(403);
        given().get("/api/v1/intents/" + intent).then().statusCode(401);
    }
}
