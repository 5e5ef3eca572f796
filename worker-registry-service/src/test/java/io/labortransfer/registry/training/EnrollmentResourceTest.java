package io.labortransfer.registry.training;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.apply;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.drop;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TrainingStory.step;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.SpellStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EnrollmentResourceTest {
    private String worker = "";
    private String course = "";

    @BeforeEach
    void a_course_is_offered_and_somebody_is_registered() {
        worker = register("51", aWorker());
        course = offer("51", course());
    }

    @Test
    void somebody_learns_and_the_certificate_is_a_skill_that_matching_sees() {
        var number = "Y-" + UUID.randomUUID();
        var enrollment = enroll("51", course, worker);
        assertThat(told("enrolled", enrollment).get("word").get("recordedBy").asText())
                .isEqualTo("OP");
        assertThat(told("enrolled", enrollment).get("spoken").asBoolean()).isTrue();
        complete("51", enrollment);

        certify("51", enrollment, number)
                .statusCode(200)
                .body("state", equalTo("CERTIFIED"))
                .body("certificateNo", equalTo(number.toUpperCase(Locale.ROOT)))
                .body("version", equalTo(5));
        certify("51", enrollment, number).statusCode(200).body("version", equalTo(5)); // once more

        var event = told("certified", enrollment);
        assertThat(event.get("certificateIssued").asBoolean()).isTrue();
        assertThat(event.get("spoken").asBoolean()).isFalse();
        assertThat(event.toString()).doesNotContainIgnoringCase(number);
        Topics.await(
                "lt.candidate.v1",
                state -> state.subject().equals(worker)
                        && state.json().get("skills").get(0).get("level").asInt() == 3
                        && state.json().get("skills").get(0).get("certified").asBoolean());
        Topics.await("lt.worker.v1", "lt.worker.updated.v1", worker);
        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("skills", hasSize(1))
                .body("version", equalTo(2));
        office("51")
                .get("/api/v1/workers/" + worker + "/assistance-records")
                .then()
                .body("items.measureRef", contains(enrollment));
    }

    @Test
    void what_was_proved_outlives_a_file_that_does_not_know_of_it() throws JsonProcessingException {
        var person = aWorker();
        var learner = register("51", person);
        certified(learner);
        var file = new JsonMapper()
                .writeValueAsBytes(person.with("mobility", "IN_PROVINCE").json());

        office("51")
                .contentType("application/x-ndjson")
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get("/api/v1/workers/" + learner)
                        .then()
                        .body("mobility", equalTo("IN_PROVINCE"))
                        .body("skills.level", contains(3)));
        Topics.await(
                "lt.candidate.v1",
                state -> state.subject().equals(learner)
                        && state.json().get("mobility").asText().equals("IN_PROVINCE")
                        && state.json().get("skills").get(0).get("certified").asBoolean());
    }

    @Test
    void a_number_of_a_certificate_stands_once_in_the_country_and_is_no_id_number() {
        var number = "Y-" + UUID.randomUUID();
        var elsewhere = offer("52", course("52"));
        var foreign = enroll("52", elsewhere, register("52", aWorker().in("520103")));
        complete("52", foreign);
        certify("52", foreign, number).statusCode(200);
        var enrollment = enroll("51", course, worker);
        complete("51", enrollment);

        certify("51", enrollment, number)
                .statusCode(409)
                .body("code", equalTo("CERTIFICATE_TAKEN"))
                .body("detail", not(containsString("52")));
        certify("51", enrollment, aWorker().idNumber()).statusCode(422);
        certify("51", enrollment, "证").statusCode(422);
        step("51", enrollment, "fail").statusCode(200).body("state", equalTo("FAILED"));
        certify("51", enrollment, "Y-" + UUID.randomUUID()).statusCode(409);
        told("failed", enrollment);
    }

    @Test
    void leaving_costs_nothing_gives_the_place_back_and_is_answered_the_same_again() {
        var small = course();
        small.put("capacity", 1);
        var narrow = offer("51", small);
        for (var before : List.of(List.<String>of(), List.of("admit"), List.of("admit", "attend", "complete"))) {
            var enrollment = enroll("51", narrow, worker);
            before.forEach(step -> step("51", enrollment, step).statusCode(200));
            for (var again = 0; again < 2; again++) {
                drop(Passports.op("51"), enrollment, word())
                        .statusCode(200)
                        .body("state", equalTo("DROPPED"))
                        .body("version", equalTo(before.size() + 2));
            }
            told("dropped", enrollment);
        }
        office("51").get(COURSES + "/" + narrow).then().body("taken", equalTo(0));
        drop(Passports.op("51"), enroll("51", narrow, worker), null)
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
    }

    @Test
    void the_last_place_is_given_once_and_every_other_is_told_why() throws InterruptedException {
        var small = course();
        small.put("capacity", 1);
        var narrow = offer("51", small);
        var rivals = Stream.generate(() -> register("51", aWorker())).limit(64).toList();

        var answers = Race.run(
                64,
                rival -> office("51")
                        .header("Idempotency-Key", "rival-" + rivals.get(rival))
                        .body(Map.of("workerId", rivals.get(rival), "workerWord", word()))
                        .post(COURSES + "/" + narrow + "/enrollments"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code")))
                .hasSize(63)
                .containsOnly("COURSE_FULL");
        office("51").get(COURSES + "/" + narrow).then().body("taken", equalTo(1));
    }

    @Test
    void somebody_is_in_a_course_once() {
        var word = word();
        var first = apply(Passports.op("51"), course, worker, word)
                .statusCode(201)
                .extract()
                .<String>path("id");

        apply(Passports.op("51"), course, worker, word).statusCode(201).body("id", equalTo(first));
        apply(Passports.op("51"), course, worker, word()).statusCode(409).body("code", equalTo("ALREADY_ENROLLED"));
        office("51").get(COURSES + "/" + course).then().body("taken", equalTo(1));
    }

    @Test
    void who_left_comes_back_on_a_new_word_alone() {
        var first = word();
        var enrollment = apply(Passports.op("51"), course, worker, first)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var no = word();
        no.put("at", "2026-02-05T10:00:00.000+08:00");
        drop(Passports.op("51"), enrollment, no).statusCode(200);
        assertThat(told("dropped", enrollment).get("spoken").asBoolean()).isTrue();
        for (var old : List.of(first, word())) {
            apply(Passports.op("51"), course, worker, old).statusCode(409).body("code", equalTo("WORD_OVERTAKEN"));
        }
        office("51").get(COURSES + "/" + course).then().body("taken", equalTo(0));
        apply(Passports.op("51"), offer("51", course()), worker, word()).statusCode(201); // another course
        var again = word();
        again.put("at", "2026-03-05T10:00:00.000+08:00");
        apply(Passports.op("51"), course, worker, again).statusCode(201);
    }

    @Test
    void an_application_needs_the_workers_own_word_and_a_course_that_goes_on() {
        var shared = word();
        apply(Passports.op("51"), course, register("51", aWorker()), shared).statusCode(201);
        apply(Passports.op("51"), course, worker, shared).statusCode(422).body("code", equalTo("EVIDENCE_SHARED"));
        apply(Passports.op("51"), course, worker, null).statusCode(422).body("code", equalTo("WORD_MISSING"));
        office("51")
                .body(Map.of("workerWord", word()))
                .post(COURSES + "/" + course + "/enrollments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/workerId"));
        var past = course();
        past.put("startsOn", "2020-01-01");
        past.put("endsOn", "2020-02-01");
        apply(Passports.op("51"), offer("51", past), worker, word())
                .statusCode(409)
                .body("code", equalTo("COURSE_OVER"));
        var self = word();
        self.put("by", "SELF_APP");
        apply(Passports.wk("51", WorkerId.of(worker).value()), course, worker, self)
                .statusCode(201);
    }

    @Test
    void steps_come_in_their_order_and_say_what_is_allowed() {
        var enrollment = enroll("51", course, worker);

        step("51", enrollment, "complete")
                .statusCode(409)
                .body("code", equalTo("ENROLLMENT_STATE"))
                .body("allowedActions", contains("admit", "drop"));
        office("51")
                .header("If-Match", "\"v7\"")
                .post(ENROLLMENTS + enrollment + "/admit")
                .then()
                .statusCode(412);
        step("51", enrollment, "admit").statusCode(200).body("state", equalTo("ADMITTED"));
        step("51", enrollment, "admit").statusCode(409).body("allowedActions", contains("attend", "drop"));
    }

    @Test
    void strangers_meet_404_and_the_wrong_actor_403() {
        var enrollment = enroll("51", course, worker);
        var others = register("51", aWorker());
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            apply(stranger, course, others, word()).statusCode(404);
            drop(stranger, enrollment, word()).statusCode(404);
            as(stranger).get(ENROLLMENTS + enrollment).then().statusCode(404);
            as(stranger).post(ENROLLMENTS + enrollment + "/admit").then().statusCode(404);
            as(stranger).get(COURSES + "/" + course + "/enrollments").then().statusCode(404);
        }
        apply(Passports.op("52"), course, register("52", aWorker().in("520103")), word())
                .statusCode(404);
        drop(Passports.wk("51", WorkerId.of(others).value()), enrollment, word())
                .statusCode(404);
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .post(ENROLLMENTS + enrollment + "/admit")
                .then()
                .statusCode(403);
        as(Passports.em("44", "91440300MA5ABCDEG0"))
                .get(COURSES + "/" + course + "/enrollments")
                .then()
                .statusCode(403);
    }

    @Test
    void the_office_sees_the_people_of_its_course_and_everybody_what_became_of_many() {
        var today = LocalDate.now(Times.SHANGHAI);
        var first = certified(worker);
        var second = certified(register("51", aWorker()));
        Topics.send(
                SpellStory.aSpellOf(worker)
                        .is("ENDED", today.toString(), today.plusDays(200).toString()),
                SpellStory.aSpellOf(worker).is("ENDED", "2020-01-01", "2022-01-01"));

        office("51")
                .get(COURSES + "/" + course + "/enrollments")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second));
        QuarkusMock.installMockForType(MovableClock.at(Instant.now()).advance(Duration.ofDays(201)), Clock.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get(COURSES + "/" + course + "/outcomes")
                        .then()
                        .statusCode(200)
                        .body("certified", equalTo(2))
                        .body("placed", equalTo(1))
                        .body("stable180", equalTo(1))
                        .body("dropped", equalTo(0)));
        as(Passports.dp("51"))
                .get(COURSES + "/" + course + "/outcomes")
                .then()
                .statusCode(200)
                .body("certified", nullValue());
        office("52")
                .get(COURSES + "/" + course + "/outcomes")
                .then()
                .statusCode(200)
                .body("enrolled", nullValue())
                .body("certified", nullValue());
    }

    @Test
    void work_counts_as_lasting_from_its_180th_day_on_and_not_a_day_before() {
        certified(worker);
        var today = LocalDate.now(Times.SHANGHAI);
        Topics.send(SpellStory.aSpellOf(worker).is("ACTIVE", today.toString(), null));
        await().atMost(Duration.ofSeconds(60)).until(() -> outcome("placed") == 1);
        var clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(178));
        assertThat(outcome("stable180")).isZero();

        clock.advance(Duration.ofDays(1));
        assertThat(outcome("stable180")).isEqualTo(1);
    }

    private int outcome(String what) {
        return office("51").get(COURSES + "/" + course + "/outcomes").path(what);
    }

    private String certified(String who) {
        var enrollment = enroll("51", course, who);
        complete("51", enrollment);
        certify("51", enrollment, "Y-" + UUID.randomUUID()).statusCode(200);
        return enrollment;
    }

    private static JsonNode told(String what, String enrollment) {
        return Topics.await("lt.training.v1", "lt.training." + what + ".v1", enrollment)
                .json();
    }
}
