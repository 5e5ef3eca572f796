package io.labortransfer.registry.denial;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.TrainingStory;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Not me": a worker denies what an office has recorded. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DenialTest {
    private static final String THERE = "46";

    @Inject
    Ids ids;

    private String worker = "";
    private String notice = "";

    @BeforeEach
    void somebody() {
        worker = register("51", aWorker());
        notice = PublicId.format("ntc", ids.next());
    }

    @Test
    void a_wish_that_an_office_recorded_is_void_on_the_word_of_the_worker() {
        var intent = openIntent("51", worker);
        var denied = denied("INTENT", intent);
        Topics.send(denied, denied); // delivered twice

        becomes("/api/v1/intents/" + intent, "WITHDRAWN");
        var own = Passports.wk("51", WorkerId.of(worker).value());
        as(own).get("/api/v1/intents/" + intent)
                .then()
                .body("endReason", equalTo("DENIED"))
                .body("version", equalTo(2))
                .body("withdrawalWord.recordedBy", equalTo("ST"))
                .body("withdrawalWord.recordedOrg", equalTo("station-51"))
                .body("withdrawalWord.evidenceRef", equalTo(notice));
        var told =
                Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", intent).json();
        assertThat(told.has("endReason")).isFalse();
        assertThat(told.at("/word/recordedBy").asText()).isEqualTo("ST");
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.sequence() > 1
                        && event.json().get("intent").isNull());
        as(own).get("/api/v1/intents/" + intent + "/history")
                .then()
                .statusCode(200)
                .body("items[0].changed", hasItem("endReason"))
                .body("items[0].evidenceRef", equalTo(notice));
        var copy = PersonCopy.read(own, PersonCopy.made(own, worker));
        assertThat(copy.getString("records.intents[0].endReason")).isEqualTo("DENIED");
        assertThat(copy.getString("records.intents[0].endWordEvidenceRef")).isEqualTo(notice);
    }

    @Test
    void who_recorded_an_act_does_not_learn_that_it_was_denied() {
        var intent = openIntent("51", worker);
        var consent = grant(worker);
        var enrollment = enroll("51", offer("51", course()), worker);
        Topics.send(denied("INTENT", intent), denied("CONSENT", consent), denied("ENROLLMENT", enrollment));

        var acts = Map.of(
                "/api/v1/intents/" + intent, "WITHDRAWN",
                "/api/v1/consents/" + consent, "REVOKED",
                TrainingStory.ENROLLMENTS + enrollment, "DROPPED");
        acts.forEach((act, state) -> {
            becomes(act, state);
            for (var word : List.of("withdrawalWord", "revocationWord", "dropWord", "endReason")) {
                office("51").get(act).then().body(word, nullValue());
            }
            for (var address : List.of(act, act + "/history", act + "?asOf=" + LocalDate.now(Times.SHANGHAI))) {
                var shown = office("51")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(shown).as(address).contains(state).doesNotContain("DENIED", notice, "station-51");
            }
            office("51").get(act + "/history").then().body("items[0].by", nullValue());
            as(Passports.wk("51", WorkerId.of(worker).value()))
                    .get(act + "/history")
                    .then()
                    .body("items[0].by", equalTo("station-51"));
            office("51").get(act + "/history").then().body("items[0].changed", not(hasItem("endReason")));
            as(Passports.wk("51", WorkerId.of(worker).value())).get(act).then().body("endReason", equalTo("DENIED"));
        });
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/words/registry?workerId=" + worker)
                .then()
                .statusCode(200)
                .body("items.findAll { it.workerWord.evidenceRef == '" + notice + "' }.size()", equalTo(3));
        for (var list : List.of(
                "workers/" + worker + "/intents",
                "workers/" + worker + "/consents",
                "words/registry?workerId=" + worker)) {
            assertThat(office("51")
                            .get("/api/v1/" + list)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("DENIED", notice);
        }
    }

    @Test
    void what_was_denied_does_not_come_back_on_the_same_proof_whatever_day_the_word_names() {
        var proof = "ev-" + worker;
        String intent = as(Passports.op("51"))
                .body(wish(word(proof)))
                .post("/api/v1/workers/" + worker + "/intents")
                .path("id");
        var yes = Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", word(proof));
        String consent = office("51")
                .body(yes)
                .post("/api/v1/workers/" + worker + "/consents")
                .path("id");
        var course = offer("51", course());
        String enrollment = TrainingStory.apply(Passports.op("51"), course, worker, word(proof))
                .statusCode(201)
                .extract()
                .path("id");
        Topics.send(denied("INTENT", intent), denied("CONSENT", consent), denied("ENROLLMENT", enrollment));
        becomes(TrainingStory.ENROLLMENTS + enrollment, "DROPPED");

        for (var at : List.of("2026-01-05T10:00:00.000+08:00", Instant.now().toString())) {
            var again = word(proof);
            again.put("at", at);
            overtaken("workers/" + worker + "/intents", wish(again));
            overtaken(
                    "workers/" + worker + "/consents",
                    Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", again));
            overtaken("training/courses/" + course + "/enrollments", Map.of("workerId", worker, "workerWord", again));
        }
        office("51").get("/api/v1/intents/" + intent).then().body("state", equalTo("WITHDRAWN"));
    }

    private static void overtaken(String path, Map<String, ?> act) {
        office("51").body(act).post("/api/v1/" + path).then().statusCode(409).body("code", equalTo("WORD_OVERTAKEN"));
    }

    @Test
    void whoever_asks_for_it_the_copy_tells_of_denials_to_the_person_alone() {
        var intent = openIntent("51", worker);
        var consent = grant(worker);
        var enrollment = enroll("51", offer("51", course()), worker);
        Topics.send(denied("INTENT", intent), denied("CONSENT", consent), denied("ENROLLMENT", enrollment));
        becomes(TrainingStory.ENROLLMENTS + enrollment, "DROPPED");
        var own = Passports.wk("51", WorkerId.of(worker).value());

        for (var asking : List.of(Passports.op("51"), own)) {
            var request = PersonCopy.made(asking, worker);
            assertThat(PersonCopy.fetch(Passports.op("51"), request).asString())
                    .contains(intent, consent, enrollment, "WITHDRAWN", "REVOKED", "DROPPED")
                    .doesNotContain("DENIED", notice, "station-51");
            var mine = PersonCopy.read(own, request);
            for (var part : List.of("intents", "consents", "enrollments")) {
                assertThat(mine.getString("records." + part + "[0].endReason")).isEqualTo("DENIED");
                assertThat(mine.getString("records." + part + "[0].updatedBy")).isEqualTo("station-51");
                assertThat(mine.getString("records." + part + "[0].endWordEvidenceRef"))
                        .isEqualTo(notice);
            }
        }
    }

    @Test
    void an_act_that_ended_otherwise_is_told_whole_to_whoever_hands_the_copy_over() {
        var intent = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word("left-" + worker)))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);

        var copy = PersonCopy.read(Passports.op("51"), PersonCopy.made(Passports.op("51"), worker));

        assertThat(copy.getString("records.intents[0].endWordEvidenceRef")).isEqualTo("left-" + worker);
        assertThat(copy.getString("records.intents[0].operation")).isEqualTo("withdrawIntent");
        assertThat(copy.getString("records.intents[0].updatedBy")).isEqualTo("office-51");
    }

    @Test
    void a_consent_is_void_and_nobody_sees_by_it() {
        var consent = consent("51", worker, THERE);
        openIntent("51", worker);
        Topics.send(agreement("51", THERE, THERE).became("activated"));
        await().atMost(Duration.ofSeconds(60)).until(() -> seenThere() == 200);

        Topics.send(denied("CONSENT", consent));

        becomes("/api/v1/consents/" + consent, "REVOKED");
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/consents/" + consent)
                .then()
                .body("endReason", equalTo("DENIED"))
                .body("revocationWord.evidenceRef", equalTo(notice));
        assertThat(seenThere()).as("closed in the transaction that told it").isEqualTo(404);
        assertThat(Topics.await("lt.consent.v1", "lt.consent.revoked.v1", consent)
                        .json()
                        .has("endReason"))
                .isFalse();
    }

    @Test
    void an_application_for_a_course_is_void_and_its_place_is_free() {
        var course = offer("51", course());
        var enrollment = enroll("51", course, worker);
        TrainingStory.step("51", enrollment, "admit").statusCode(200);

        Topics.send(denied("ENROLLMENT", enrollment));

        becomes(TrainingStory.ENROLLMENTS + enrollment, "DROPPED");
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get(TrainingStory.ENROLLMENTS + enrollment)
                .then()
                .body("endReason", equalTo("DENIED"))
                .body("dropWord.evidenceRef", equalTo(notice));
        office("51").get(TrainingStory.COURSES + "/" + course).then().body("taken", equalTo(0));
        assertThat(Topics.await("lt.training.v1", "lt.training.dropped.v1", enrollment)
                        .json()
                        .has("endReason"))
                .isFalse();
    }

    @Test
    void a_course_that_the_worker_has_attended_is_not_lost_by_a_word() {
        var attended = enroll("51", offer("51", course()), worker);
        TrainingStory.step("51", attended, "admit").statusCode(200);
        TrainingStory.step("51", attended, "attend").statusCode(200);
        var completed = enroll("51", offer("51", course()), worker);
        TrainingStory.complete("51", completed);
        var mark = grant(worker);

        Topics.send(denied("ENROLLMENT", attended), denied("ENROLLMENT", completed), denied("CONSENT", mark));

        becomes("/api/v1/consents/" + mark, "REVOKED"); // so those before were read as well
        office("51").get(TrainingStory.ENROLLMENTS + attended).then().body("state", equalTo("ATTENDING"));
        office("51").get(TrainingStory.ENROLLMENTS + completed).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void a_word_that_a_clock_dated_ahead_is_denied_like_any_other() {
        var ahead = new HashMap<>(word());
        ahead.put(
                "at",
                Instant.now().plusSeconds(200).truncatedTo(ChronoUnit.MILLIS).toString());
        var dated = new HashMap<>(wish(word()));
        dated.put("workerWord", ahead);
        String intent = office("51")
                .body(dated)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Topics.send(denied("INTENT", intent));

        becomes("/api/v1/intents/" + intent, "WITHDRAWN");
    }

    @Test
    void a_notice_that_is_keyed_by_somebody_else_denies_nothing() {
        var intent = openIntent("51", worker);
        var other = register("51", aWorker());
        Topics.send(denied("INTENT", intent).key(other));
        var mark = grant(worker);
        Topics.send(denied("CONSENT", mark));

        becomes("/api/v1/consents/" + mark, "REVOKED");
        office("51").get("/api/v1/intents/" + intent).then().body("state", equalTo("OPEN"));
    }

    @Test
    void what_the_worker_recorded_or_said_again_later_stands() {
        String own = as(Passports.wk("51", WorkerId.of(worker).value()))
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var consent = grant(worker);
        var later = new HashMap<>(wish(word()));
        var said = new HashMap<>(word());
        said.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        later.put("workerWord", said);
        Topics.send(denied("INTENT", own), denied("CONSENT", consent));

        becomes("/api/v1/consents/" + consent, "REVOKED"); // so the one before was read as well
        office("51").get("/api/v1/intents/" + own).then().body("state", equalTo("OPEN"));

        var other = register("51", aWorker());
        String fresh = office("51")
                .body(later)
                .post("/api/v1/workers/" + other + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var mark = grant(other);
        worker = other;
        Topics.send(
                denied("INTENT", fresh).header("ce_time", "2026-01-06T10:00:00Z"), // of a word before this one
                denied("CONSENT", mark));
        becomes("/api/v1/consents/" + mark, "REVOKED");
        office("51").get("/api/v1/intents/" + fresh).then().body("state", equalTo("OPEN"));
    }

    @Test
    void what_has_ended_stays_as_it_is_and_other_acts_are_no_matter_of_the_registry() {
        var intent = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word("ev-own-" + notice)))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        var somebodyElse = register("51", aWorker());
        var foreign = openIntent("51", somebodyElse);
        var elsewhere = grant(worker);
        var mark = grant(worker);
        Topics.send(
                denied("INTENT", intent),
                denied("INTENT", foreign),
                denied("INTENT", PublicId.format("int", ids.next())),
                denied("MATCH", PublicId.format("mat", ids.next())),
                denied("CONSENT", elsewhere).from("52"),
                denied("CONSENT", mark));

        becomes("/api/v1/consents/" + mark, "REVOKED");
        office("51")
                .get("/api/v1/intents/" + intent)
                .then()
                .body("version", equalTo(2))
                .body("endReason", nullValue())
                .body("withdrawalWord.evidenceRef", equalTo("ev-own-" + notice));
        office("51").get("/api/v1/intents/" + foreign).then().body("state", equalTo("OPEN"));
        office("51").get("/api/v1/consents/" + elsewhere).then().body("state", equalTo("GRANTED"));
    }

    private int seenThere() {
        return as(Passports.dp(THERE)).get("/api/v1/workers/" + worker).statusCode();
    }

    private static String grant(String worker) {
        return office("51")
                .body(Map.of(
                        "purpose", "CONTACT", "scope", List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void becomes(String record, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(office("51").get(record).<String>path("state"))
                        .isEqualTo(state));
    }

    private Event denied(String actKind, String actId) {
        var payload = new HashMap<String, Object>();
        payload.put("noticeId", notice);
        payload.put("workerId", worker);
        payload.put("originProvince", "51");
        payload.put("state", "DENIED");
        payload.put("version", 4);
        payload.put("template", "ACT_RECORDED");
        payload.put("language", "zh-CN");
        payload.put("actKind", actKind);
        payload.put("actId", actId);
        payload.put("recordedOrg", "office-51");
        payload.put("word", Map.of("by", "SELF_IN_PERSON", "recordedBy", "ST", "recordedOrg", "station-51"));
        return Event.on("lt.notice.v1")
                .type("lt.notice.denied.v1")
                .key(worker)
                .subject(notice)
                .sequence(4)
                .from("51")
                .carrying(payload);
    }
}
