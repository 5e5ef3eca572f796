package io.labortransfer.registry.merging;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three records of one person, each merged into the next: what is asked of the first is answered by the last. In Hunan (43). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ChainOfMergesTest {
    private static final String UNIT = "43";
    private static final String COUNTY = "430102";

    @Inject
    Comparison comparison;

    @Inject
    Ids ids;

    private final WorkerJson person = aWorker().in(COUNTY);
    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void somebody_stands_there_three_times() {
        first = register(UNIT, person);
        second = register(UNIT, lookalike());
        third = register(UNIT, lookalike());
    }

    @Test
    void a_restriction_of_the_first_record_holds_for_the_one_that_speaks_for_it() {
        as(Passports.wk(UNIT, WorkerId.of(first).value()))
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + first + "/subject-requests")
                .then()
                .statusCode(202);
        merged();
        openIntent(UNIT, third);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(third)
                        && event.payload() != null
                        && event.json().path("intent").isObject()
                        && event.json().path("state").asText().equals("SUSPENDED"));
    }

    @Test
    void nothing_is_shared_on_a_consent_of_the_last_while_the_first_restricts() {
        as(Passports.wk(UNIT, WorkerId.of(first).value()))
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + first + "/subject-requests")
                .then()
                .statusCode(202);
        office(UNIT)
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("21"), "workerWord", word()))
                .post("/api/v1/workers/" + third + "/consents")
                .then()
                .statusCode(201);
        openIntent(UNIT, third);
        var between = agreement(UNIT, UNIT, "21", "21");
        Topics.send(between.became("activated"));
        var office = Passports.dp("21");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(office).get("/api/v1/workers/" + third).statusCode() == 200);

        merged();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(office).get("/api/v1/workers/" + third).statusCode() == 404);
    }

    @Test
    void what_an_office_recorded_of_the_first_and_the_worker_denies_is_void_where_it_went() {
        var wish = openIntent(UNIT, first);
        merged();
        office(UNIT).get("/api/v1/workers/" + third + "/intents").then().body("items.id", hasItem(wish));

        Topics.send(denied(wish));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "WITHDRAWN"
                        .equals(office(UNIT).get("/api/v1/intents/" + wish).path("state")));
    }

    @Test
    void a_post_that_is_proposed_to_the_first_stands_in_the_ledger_of_the_last() {
        merged();
        var match = PublicId.format("mat", ids.next());
        Topics.send(Event.on("lt.match.v1")
                .type("lt.match.proposed.v1")
                .key(first)
                .subject(match)
                .sequence(1)
                .from(UNIT)
                .to("44")
                .carrying(Map.of(
                        "matchId",
                        match,
                        "workerId",
                        first,
                        "originProvince",
                        UNIT,
                        "destinationProvince",
                        "44",
                        "siteDivision",
                        "440305",
                        "state",
                        "PROPOSED",
                        "version",
                        1)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office(UNIT)
                        .get("/api/v1/workers/" + third + "/assistance-records")
                        .then()
                        .statusCode(200)
                        .body("items.measureRef", hasItem(match)));
    }

    @Test
    void of_a_case_of_before_nobody_is_said_to_have_spoken_who_came_to_have_the_person_by_a_move_of_the_last() {
        var duplicate = claimed();
        office(UNIT)
                .body(Map.of("decision", "KEEP_MINE", "reason", "the family lives here"))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then()
                .statusCode(201);
        merged();
        moves(third, UNIT, "33", "330106");
        var row = " WHERE id = '" + DuplicateId.of(duplicate).value() + "'";
        Keys.execute("UPDATE duplicate_case SET former_holders = '{}', held_until = '{}', updated_unit = NULL" + row);
        Keys.execute("UPDATE duplicate_case_history SET updated_unit = NULL" + row);

        office("33")
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200)
                .body("statements.side", contains("HOLDER"))
                .body("statements[0].unit", equalTo(null))
                .body("workerIds", hasSize(1));
    }

    private WorkerJson lookalike() {
        return aWorker().in(COUNTY).with("name", person.name()).with("phone", person.phone());
    }

    private String claimed() {
        return office("52")
                .body(inGuizhou(person).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .path("duplicateId");
    }

    private void merged() {
        comparison.now(UNIT);
        merged(first, second);
        merged(second, third);
    }

    private static void merged(String one, String into) {
        var pair = office(UNIT)
                .get("/api/v1/duplicates?state=OPEN&limit=500")
                .<String>path("items.find { it.workerIds.contains('" + one + "') && it.workerIds.contains('" + into
                        + "') }.id");
        office(UNIT)
                .body(Map.of("decision", "SAME_PERSON", "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + pair + "/decide")
                .then()
                .statusCode(200);
        office(UNIT)
                .body(Map.of("intoWorkerId", into, "reason", "one person"))
                .post("/api/v1/workers/" + one + "/merge")
                .then()
                .statusCode(200);
    }

    private Event denied(String wish) {
        var notice = PublicId.format("ntc", ids.next());
        var payload = new HashMap<String, Object>();
        payload.put("noticeId", notice);
        payload.put("workerId", first);
        payload.put("originProvince", UNIT);
        payload.put("state", "DENIED");
        payload.put("version", 4);
        payload.put("template", "ACT_RECORDED");
        payload.put("language", "zh-CN");
        payload.put("actKind", "INTENT");
        payload.put("actId", wish);
        payload.put("recordedOrg", "office-43");
        payload.put("word", Map.of("by", "SELF_IN_PERSON", "recordedBy", "ST", "recordedOrg", "station-43"));
        return Event.on("lt.notice.v1")
                .type("lt.notice.denied.v1")
                .key(first)
                .subject(notice)
                .sequence(4)
                .from(UNIT)
                .carrying(payload);
    }
}
