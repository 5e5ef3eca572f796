package io.labortransfer.registry.word;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.AlertStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offices of other units read of the words of a worker: of a case what they recorded themselves, of an open dispute the nation no proof. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WordsToldElsewhereTest {
    private static final String THERE = "46";
    private static final Passports OFFICE = Passports.dp(THERE);

    @Inject
    Ids ids;

    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void somebody() {
        worker = register("51", person);
    }

    @Test
    void the_office_of_a_case_reads_the_words_that_it_recorded_and_no_others() {
        consent("51", worker, "44");
        Topics.send(helped());
        var wish = opened();
        words(OFFICE).statusCode(404);
        Topics.send(transfer(worker, THERE, "460105").became("opened"));
        await().until(() -> as(OFFICE).get(path()).statusCode() == 200);

        words(OFFICE)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.actId", contains(wish))
                .body("items.kind", contains("INTENT"))
                .body("items[0].workerWord.by", equalTo("SELF_PHONE"))
                .body("items[0].workerWord.recordedOrg", equalTo("office-" + THERE))
                .body("items[0].workerWord.evidenceRef", not(equalTo(null)));
        for (var stranger : List.of(
                Passports.dp("33"), Passports.op(THERE), Passports.dp(THERE).prefix("4602"))) {
            words(stranger).statusCode(404);
        }
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.operation == 'listWords' && it.province == '46' }.relations", contains("CASE"))
                .body(
                        "items.find { it.operation == 'listWords' && it.province == '46' }.fieldGroups",
                        containsInAnyOrder("F0", "F9"));
    }

    @Test
    void an_agreement_alone_tells_no_words() {
        consent("51", worker, "61");
        openIntent("51", worker);
        var between = agreement("51", "61", "61");
        Topics.send(between.became("activated"));
        await().until(() ->
                as(Passports.dp("61")).get("/api/v1/workers/" + worker).statusCode() == 200);
        words(Passports.dp("61")).statusCode(404);
        Topics.send(between.became("terminated"));
    }

    @Test
    void the_nation_reads_how_words_were_given_while_it_has_to_decide_and_no_proof() {
        var intent = openIntent("51", worker);
        var consent = consent("51", worker, "44");
        var duplicate = claim(person);
        words(Passports.no()).statusCode(404); // the sides have not spoken
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201).body("state", equalTo("ESCALATED"));

        words(Passports.no())
                .statusCode(200)
                .body("items.actId", containsInAnyOrder(intent, consent))
                .body("items.workerWord.recordedOrg", everyItem(equalTo("office-51")))
                .body("items.workerWord.by", everyItem(equalTo("SELF_IN_PERSON")))
                .body("items.workerWord", everyItem(not(hasKey("evidenceRef"))))
                .body("items.workerWord", everyItem(not(hasKey("place"))))
                .body("items.workerWord", everyItem(not(hasKey("languageUsed"))));
        var first = words(Passports.no(), "&limit=1").statusCode(200).extract().jsonPath();
        var all = new ArrayList<>(first.<String>getList("items.actId"));
        all.addAll(words(Passports.no(), "&limit=1&cursor=" + first.getString("nextCursor"))
                .statusCode(200)
                .extract()
                .path("items.actId"));
        assertThat(all).containsExactlyInAnyOrder(intent, consent);
        words(Passports.op("52")).statusCode(404); // the claimant
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.operation == 'listWords' }.purpose", equalTo("DUPLICATE_ESCALATED"))
                .body("items.find { it.operation == 'listWords' }.reason", equalTo(duplicate));

        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        words(Passports.no()).statusCode(404);
    }

    @Test
    void the_nation_reads_words_of_before_and_those_of_restrictions_as_well() {
        var intent = openIntent("51", worker);
        var again = word();
        again.put("at", "2026-01-07T10:00:00.000+08:00");
        office("51")
                .body(Map.of("workerWord", again))
                .post("/api/v1/intents/" + intent + "/reconfirm")
                .then()
                .statusCode(200);
        var requests = "/api/v1/workers/" + worker + "/subject-requests";
        var restriction = office("51")
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post(requests)
                .<String>path("id");
        office("51")
                .body(Map.of("workerWord", word()))
                .post(requests + "/" + restriction + "/lift")
                .then()
                .statusCode(200);
        var duplicate = claim(person);
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201);

        words(Passports.no())
                .statusCode(200)
                .body("items.actId", containsInAnyOrder(intent, intent, restriction, restriction))
                .body("items.findAll { it.replaced }.actId", contains(intent))
                .body("items.workerWord", everyItem(not(hasKey("evidenceRef"))));
    }

    @Test
    void the_office_of_a_case_reads_a_word_that_it_recorded_though_another_took_its_place() {
        Topics.send(helped());
        var wish = opened();
        Topics.send(transfer(worker, THERE, "460105").became("opened"));
        await().until(() -> as(OFFICE).get(path()).statusCode() == 200);
        var later = word();
        later.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        office("51")
                .body(Map.of("workerWord", later))
                .post("/api/v1/intents/" + wish + "/reconfirm")
                .then()
                .statusCode(200);

        words(OFFICE)
                .statusCode(200)
                .body("items.actId", contains(wish))
                .body("items.replaced", contains(true))
                .body("items[0].workerWord.recordedOrg", equalTo("office-" + THERE));
        words(Passports.dp("33")).statusCode(404);
    }

    @Test
    void a_dispute_with_the_unit_to_which_the_worker_moved_hides_nothing_of_another_that_the_nation_has_to_decide() {
        var intent = openIntent("51", worker);
        var first = claim(person);
        var second = office("44")
                .body(inGuizhou(person).in("440103").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("duplicateId");
        for (var duplicate : List.of(first, second)) {
            says("51", duplicate, "KEEP_MINE").statusCode(201);
        }
        says("52", first, "KEEP_MINE").statusCode(201).body("state", equalTo("ESCALATED"));
        says("44", second, "KEEP_MINE").statusCode(201).body("state", equalTo("ESCALATED"));
        words(Passports.no()).statusCode(200).body("items.actId", contains(intent));

        moves(worker); // to the first claimant, whose case stays as it is

        words(Passports.no()).statusCode(200).body("items.actId", contains(intent));
        as(Passports.wk("52", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.findAll { it.operation == 'listWords' }.reason", containsInAnyOrder(first, second));
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + second + "/decide")
                .then()
                .statusCode(200);
        words(Passports.no()).statusCode(404); // what the first case names is not where the words are
    }

    @Test
    void that_a_worker_denies_an_act_the_nation_does_not_learn() {
        var intent = openIntent("51", worker);
        var notice = PublicId.format("ntc", ids.next());
        Topics.send(Event.on("lt.notice.v1")
                .type("lt.notice.denied.v1")
                .key(worker)
                .subject(notice)
                .sequence(1)
                .from("51")
                .carrying(Map.of(
                        "noticeId",
                        notice,
                        "workerId",
                        worker,
                        "actKind",
                        "INTENT",
                        "actId",
                        intent,
                        "word",
                        Map.of("by", "SELF_PHONE", "recordedBy", "WK", "recordedOrg", "self-service-51"),
                        "originProvince",
                        "51",
                        "version",
                        1)));
        await().until(() ->
                "WITHDRAWN".equals(office("51").get("/api/v1/intents/" + intent).path("state")));
        var duplicate = claim(person);
        says("51", duplicate, "KEEP_MINE");
        says("52", duplicate, "KEEP_MINE");
        words(Passports.no())
                .statusCode(200)
                .body("items.actId", contains(intent))
                .body("items.ended", contains(false));
        as(self()).get(path()).then().body("items.ended", containsInAnyOrder(true, false));
    }

    @Test
    void whose_case_is_not_escalated_the_nation_does_not_find_and_nobody_else_gains_a_way() {
        openIntent("51", worker);
        words(Passports.no()).statusCode(404);
        words(Passports.em("51", "91510000MA5ABCDEG0")).statusCode(403);
        words(Passports.pt("51")).statusCode(403);
        as(Passports.no()).get("/api/v1/words/registry").then().statusCode(422);
        for (var caller : List.of(Passports.no(), Passports.op("51"), self())) {
            as(caller)
                    .get("/api/v1/words/registry?workerId=somebody")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("workerId"))
                    .body("errors[0].code", equalTo("ID_MALFORMED"));
        }
        as(Passports.op("51"))
                .get("/api/v1/words/registry?workerId=wkr_" + "0".repeat(26))
                .then()
                .statusCode(404);
        words(self()).statusCode(200).body("items", not(empty()));
    }

    private Event helped() {
        return new AlertStory(PublicId.format("alt", ids.next()), worker)
                .with("offer", "REMATCH_HERE")
                .with("word", Map.of("by", "SELF_PHONE", "recordedBy", "DP", "recordedOrg", "office-" + THERE))
                .told("assisting")
                .to(THERE);
    }

    private String opened() {
        await().until(() -> open() != null);
        return open();
    }

    private String open() {
        return office("51").get("/api/v1/workers/" + worker + "/intents").path("items.find { it.state == 'OPEN' }?.id");
    }

    private Passports self() {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private String path() {
        return "/api/v1/words/registry?workerId=" + worker;
    }

    private ValidatableResponse words(Passports caller) {
        return words(caller, "");
    }

    private ValidatableResponse words(Passports caller, String more) {
        return as(caller).get(path() + more).then();
    }
}
