package io.labortransfer.registry.lifecycle;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerMovesTest {

    @Inject
    Ids ids;

    @Test
    void an_office_vouches_for_a_record_that_waits_and_the_worker_can_be_matched() {
        var id = register("51", aWorker().with("attestation", "VILLAGE"));

        move("51", id, "verify")
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.startsWith("\"v2-"))
                .body("state", equalTo("ACTIVE"))
                .body("attestation", equalTo("COUNTY"))
                .body("allowedActions", contains("suspend", "decease", "archive"));

        assertThat(Topics.await("lt.worker.v1", "lt.worker.verified.v1", id).sequence())
                .isEqualTo(2);
        becomes(id, "ACTIVE");
        move("51", id, "verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("WORKER_STATE"))
                .body("allowedActions", contains("suspend", "decease", "archive"));
    }

    @Test
    void while_a_record_is_in_dispute_the_worker_is_not_matched() {
        var id = register("51", aWorker());

        move("51", id, "suspend").then().statusCode(200).body("state", equalTo("SUSPENDED"));
        Topics.await("lt.worker.v1", "lt.worker.suspended.v1", id);
        becomes(id, "SUSPENDED");
        move("51", id, "suspend")
                .then()
                .statusCode(409)
                .body("allowedActions", contains("reinstate", "decease", "archive"));

        move("51", id, "reinstate").then().statusCode(200).body("state", equalTo("ACTIVE"));
        Topics.await("lt.worker.v1", "lt.worker.reinstated.v1", id);
        becomes(id, "ACTIVE");
    }

    @Test
    void who_is_at_school_waits_until_school_is_over() {
        var id = register("51", aWorker().with("student", true));
        office("51").get("/api/v1/workers/" + id).then().body("state", equalTo("PENDING_STUDENT"));
        move("51", id, "verify").then().statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));

        correct("51", id, 1, Map.of("student", false)).then().statusCode(200).body("state", equalTo("ACTIVE"));

        correct("51", id, 2, Map.of("student", true)).then().statusCode(200).body("state", equalTo("PENDING_STUDENT"));
        office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + id + "/intents")
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));
    }

    @Test
    void with_a_worker_who_has_died_wishes_and_consents_end_whatever_is_under_way() {
        var id = register("51", aWorker());
        var intent = matched(id);
        var consent = consent("51", id, "44");
        var enrollment = enroll("51", offer("51", course()), id);

        move("51", id, "decease")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECEASED"))
                .body("allowedActions", empty());

        Topics.await("lt.worker.v1", "lt.worker.deceased.v1", id);
        for (var ended : List.of(
                Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", intent),
                Topics.await("lt.consent.v1", "lt.consent.revoked.v1", consent),
                Topics.await("lt.training.v1", "lt.training.dropped.v1", enrollment))) {
            assertThat(ended.json().get("spoken").asBoolean())
                    .as("nobody spoke for the dead: %s", ended.type())
                    .isFalse();
        }
        as(Passports.wk("51", WorkerId.of(id).value())) // an office is not told who ended what a worker may have denied
                .get("/api/v1/training/enrollments/" + enrollment + "/history")
                .then()
                .statusCode(200)
                .body("items[0].by", equalTo("office-51"))
                .body("items[0].operation", equalTo("deceaseWorker"));
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(id)
                        && event.json().get("state").asText().equals("DECEASED")
                        && event.json().get("intent").isNull()
                        && event.json().get("visibleTo").isEmpty());
        office("51").get("/api/v1/workers/" + id + "/consents").then().body("items.state", contains("REVOKED"));
        office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + id + "/intents")
                .then()
                .statusCode(409)
                .body("code", equalTo("WORKER_CLOSED"));
        correct("51", id, 2, Map.of("education", "80")).then().statusCode(409).body("code", equalTo("WORKER_CLOSED"));
        for (var again : List.of("decease", "archive", "reinstate", "verify")) {
            move("51", id, again).then().statusCode(409).body("allowedActions", empty());
        }
    }

    @Test
    void a_registration_is_closed_but_not_while_others_act_on_it() {
        var busy = register("51", aWorker());
        matched(busy);
        move("51", busy, "archive").then().statusCode(409).body("code", equalTo("TRANSFER_UNDER_WAY"));
        office("51").get("/api/v1/workers/" + busy).then().body("state", equalTo("ACTIVE"));

        var id = register("51", aWorker());
        var intent = openIntent("51", id);
        move("51", id, "archive").then().statusCode(200).body("state", equalTo("ARCHIVED"));
        Topics.await("lt.worker.v1", "lt.worker.archived.v1", id);
        office("51").get("/api/v1/intents/" + intent).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void what_was_closed_is_opened_again_as_a_new_registration_and_a_death_is_final() {
        var id = register("51", aWorker());
        move("51", id, "archive").then().statusCode(200).body("allowedActions", contains("reinstate"));
        correct("51", id, 2, Map.of("mobility", "IN_COUNTY")).then().statusCode(409);
        move("51", id, "reinstate").then().statusCode(200).body("state", equalTo("ACTIVE"));
        Topics.await("lt.worker.v1", "lt.worker.reinstated.v1", id);
        openIntent("51", id);

        var unverified = register("51", aWorker().with("attestation", "VILLAGE"));
        move("51", unverified, "archive").then().statusCode(200);
        move("51", unverified, "reinstate").then().statusCode(200).body("state", equalTo("PENDING"));

        move("51", id, "decease").then().statusCode(200);
        move("51", id, "reinstate").then().statusCode(409).body("code", equalTo("WORKER_STATE"));
    }

    @Test
    void nobody_else_moves_a_registration_nor_one_that_was_not_seen() {
        var id = register("51", aWorker());
        for (var how : List.of("verify", "suspend", "reinstate", "decease", "archive")) {
            var path = "/api/v1/workers/" + id + "/" + how;
            var body = Map.of("reason", "no reason of theirs");
            as(Passports.op("52")).body(body).post(path).then().statusCode(404);
            as(Passports.op("51").prefix("5101")).body(body).post(path).then().statusCode(404);
            as(Passports.wk("51", WorkerId.of(id).value()))
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(403);
            office("51")
                    .header("If-Match", "\"v9\"")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("STALE"));
        }
        office("51")
                .body(Map.of("reason", " "))
                .post("/api/v1/workers/" + id + "/suspend")
                .then()
                .statusCode(422);
        office("51")
                .body(Map.of("attestation", "SELF"))
                .post("/api/v1/workers/" + id + "/verify")
                .then()
                .statusCode(400);
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("version", equalTo(1));
    }

    private String matched(String worker) {
        var intent = openIntent("51", worker);
        var match = PublicId.format("mat", ids.next());
        Topics.send(Event.on("lt.match.v1")
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
                        "51")));
        await().untilAsserted(() ->
                office("51").get("/api/v1/intents/" + intent).then().body("state", equalTo("MATCHED")));
        return intent;
    }

    private static void becomes(String worker, String state) {
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().get("state").asText().equals(state));
    }
}
