package io.labortransfer.registry.history;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.TrainingStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What wishes, school days, enrollments and courses said before, as the offices of Sichuan (51) read it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RecordHistoryTest {
    private static final String STUDENTS = "/api/v1/students";

    private String worker = "";

    @BeforeEach
    void somebody_is_registered() {
        worker = register("51", aWorker());
    }

    @Test
    void every_version_of_a_wish_is_told_with_who_made_it_and_on_which_word() {
        var intent = aWishOfThreeVersions();

        history(intent)
                .body("items.version", contains(3, 2, 1))
                .body("items.state", contains("WITHDRAWN", "OPEN", "OPEN"))
                .body("items.operation", contains("withdrawIntent", "amendIntent", "openIntent"))
                .body("items.actor", everyItem(equalTo("OP")))
                .body("items.by", everyItem(equalTo("office-51")))
                .body("items.workerId", everyItem(equalTo(worker)))
                .body("items[0].changed", containsInAnyOrder("state", "withdrawalWord"))
                .body("items[1].changed", contains("wageMinFen", "workerWord"))
                .body("items[2].changed", empty())
                .body("items.evidenceRef", contains("left-" + worker, "amended-" + worker, "opened-" + worker))
                .body("items[1].holdsSince", equalTo("2026-02-10T18:00:00.000+08:00"));
    }

    @Test
    void a_wish_is_read_as_it_held_on_a_day_since_the_word_and_as_it_was_known_since_it_was_written() {
        var intent = aWishOfThreeVersions();
        var first = moment(history(intent).extract().path("items[2].at"));

        asOf(intent, "2026-01-04").statusCode(404);
        asOf(intent, "2026-01-05").statusCode(200).body("version", equalTo(1)).body("wageMinFen", equalTo(450_000));
        asOf(intent, "2026-02-09").body("version", equalTo(1));
        asOf(intent, "2026-02-10")
                .body("version", equalTo(2))
                .body("wageMinFen", equalTo(500_000))
                .body("state", equalTo("OPEN"))
                .body("workerWord.evidenceRef", equalTo("amended-" + worker))
                .body("withdrawalWord", nullValue());
        asOf(intent, "2026-03-01").body("version", equalTo(3)).body("state", equalTo("WITHDRAWN"));
        knownAt(intent, first).statusCode(200).body("version", equalTo(1)).body("state", equalTo("OPEN"));
        knownAt(intent, "2999-01-01T00:00:00+08:00").body("version", equalTo(3));
        knownAt(intent, "2020-01-01T00:00:00+08:00").statusCode(404);
        office("51")
                .queryParam("knownAt", first)
                .get(intent + "?asOf=2026-03-01")
                .then()
                .body("version", equalTo(1));
        asOf(intent, "soon").statusCode(400).body("errors.code", contains("DATE_MALFORMED"));
        knownAt(intent, "yesterday").statusCode(400).body("errors.code", contains("MOMENT_MALFORMED"));
        office("51").get(intent).then().body("version", equalTo(3));
    }

    @Test
    void it_is_turned_page_by_page_and_a_cursor_fits_no_other_record() {
        var intent = aWishOfThreeVersions();
        var first = history(intent + "/history?limit=2", 200).body("items.version", contains(3, 2));
        var cursor = first.extract().<String>path("nextCursor");
        history(intent + "/history?limit=2&cursor=" + cursor, 200)
                .body("items.version", contains(1))
                .body("items[0].changed", empty())
                .body("nextCursor", nullValue());
        var other = TrainingStory.enroll("51", offer("51", course()), worker);
        history(ENROLLMENTS + other + "/history?cursor=" + cursor, 400);
    }

    @Test
    void a_consent_holds_until_the_day_on_which_the_worker_took_it_back() {
        var consent = "/api/v1/consents/"
                + office("51")
                        .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                        .post("/api/v1/workers/" + worker + "/consents")
                        .<String>path("id");
        office("51")
                .body(Map.of("workerWord", at(word("back-" + worker), "2026-03-01T09:00:00.000+08:00")))
                .post(consent + "/revoke")
                .then()
                .statusCode(200);

        history(consent)
                .body("items.operation", contains("revokeConsent", "grantConsent"))
                .body("items[0].changed", contains("revocationWord", "state"))
                .body("items[0].evidenceRef", equalTo("back-" + worker));
        asOf(consent, "2026-02-28").body("state", equalTo("GRANTED")).body("revocationWord", nullValue());
        asOf(consent, "2026-03-01").body("state", equalTo("REVOKED"));
        as(Passports.op("52")).get(consent + "/history").then().statusCode(404);
        as(Passports.dp("33")).get(consent + "/history").then().statusCode(404);
    }

    @Test
    void what_a_student_told_before_is_told_with_the_school_of_those_days() {
        var student = STUDENTS + "/"
                + office("51")
                        .body(Map.of(
                                "workerId", worker,
                                "school", "vocational school",
                                "level", "TECHNICAL",
                                "expectedGraduation", "2027-07-01"))
                        .post(STUDENTS)
                        .<String>path("id");
        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"school\": \"another school\", \"level\": \"UNDERGRADUATE\"}")
                .patch(student)
                .then()
                .statusCode(200);
        office("51")
                .body(Map.of("plan", "STUDY_ON"))
                .post(student + "/survey")
                .then()
                .statusCode(200);

        var told = history(student)
                .body("items.operation", contains("surveyStudent", "amendStudent", "registerStudent"))
                .body("items[0].changed", contains("state", "wishSurvey"))
                .body("items[1].changed", contains("level", "school"));
        knownAt(student, moment(told.extract().path("items[2].at")))
                .body("school", equalTo("vocational school"))
                .body("level", equalTo("TECHNICAL"))
                .body("wishSurvey", nullValue());
        knownAt(student, moment(told.extract().path("items[1].at")))
                .body("school", equalTo("another school"))
                .body("state", equalTo("STUDYING"));
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get(student + "/history")
                .then()
                .statusCode(200)
                .body("items.by", everyItem(equalTo("office-51")));
    }

    @Test
    void the_way_through_a_course_is_told_step_by_step() {
        var course = offer("51", course());
        var enrollment = ENROLLMENTS + TrainingStory.enroll("51", course, worker);
        TrainingStory.step("51", enrollment.substring(ENROLLMENTS.length()), "admit")
                .statusCode(200);
        office("51")
                .body(Map.of("workerWord", at(word("left-" + worker), "2026-03-01T09:00:00.000+08:00")))
                .post(enrollment + "/drop")
                .then()
                .statusCode(200);

        var told = history(enrollment)
                .body("items.state", contains("DROPPED", "ADMITTED", "APPLIED"))
                .body("items.operation", contains("dropEnrollment", "admitEnrollment", "enroll"))
                .body("items[0].changed", contains("dropWord", "state"))
                .body("items[0].evidenceRef", equalTo("left-" + worker))
                .body("items[1].evidenceRef", nullValue());
        knownAt(enrollment, moment(told.extract().path("items[1].at")))
                .body("state", equalTo("ADMITTED"))
                .body("dropWord", nullValue());
    }

    @Test
    void places_that_are_taken_make_no_past_of_a_course() {
        var course = COURSES + "/" + offer("51", course());
        var offered = moment(office("51").get(course).path("updatedAt"));
        TrainingStory.enroll("51", course.substring(COURSES.length() + 1), worker);
        office("51").get(course).then().body("version", equalTo(2)).body("taken", equalTo(1));
        history(course)
                .body("items.version", contains(2))
                .body("items.operation", contains("offerCourse"))
                .body("items[0].changed", empty());
        knownAt(course, offered).statusCode(200).body("capacity", equalTo(20));

        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{\"capacity\": 30}")
                .patch(course)
                .then()
                .statusCode(200);
        TrainingStory.enroll("51", course.substring(COURSES.length() + 1), register("51", aWorker()));

        history(course)
                .body("items.version", contains(4, 2))
                .body("items.operation", contains("amendCourse", "offerCourse"))
                .body("items[0].changed", contains("capacity"));
        knownAt(course, offered).body("version", equalTo(2)).body("capacity", equalTo(20));
        asOf(course, LocalDate.now(Times.SHANGHAI).toString())
                .body("version", equalTo(4))
                .body("capacity", equalTo(30));
    }

    @Test
    void everybody_reads_how_a_course_changed_and_its_unit_who_changed_it() {
        var course = COURSES + "/" + offer("51", course());
        var offered = moment(office("51").get(course).path("updatedAt"));
        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"capacity\": 30, \"shortage\": {\"unit\": \"00\", \"period\": \"2026Q4\"}}")
                .patch(course)
                .then()
                .statusCode(200);

        history(course)
                .body("items.operation", contains("amendCourse", "offerCourse"))
                .body("items[0].changed", contains("capacity", "shortage"))
                .body("items[0].by", equalTo("office-51"));
        for (var other : List.of(Passports.op("52"), Passports.dp("44"), Passports.no(), Passports.st("51", "4403"))) {
            as(other)
                    .get(course + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.version", contains(2, 1))
                    .body("items[0]", not(hasKey("by")))
                    .body("items[0]", not(hasKey("actor")));
            as(other)
                    .queryParam("knownAt", offered)
                    .get(course)
                    .then()
                    .body("capacity", equalTo(20))
                    .body("shortage.unit", equalTo("51"));
        }
    }

    @Test
    void whoever_may_not_read_the_record_does_not_read_what_it_said_before() {
        var intent = aWishOfThreeVersions();
        var enrollment = ENROLLMENTS + TrainingStory.enroll("51", offer("51", course()), worker);
        for (var record : List.of(intent, enrollment)) {
            for (var stranger : List.of(
                    Passports.op("52"),
                    Passports.op("51").prefix("5101"),
                    Passports.st("51", "4403"),
                    Passports.wk("51", WorkerId.of(register("51", aWorker())).value()))) {
                as(stranger).get(record + "/history").then().statusCode(404);
                as(stranger).get(record + "?asOf=2026-12-31").then().statusCode(404);
            }
            as(Passports.no()).get(record + "/history").then().statusCode(403);
            as(Passports.em("51", "91440000000000000X", new UUID(0, 1)))
                    .get(record + "/history")
                    .then()
                    .statusCode(403);
        }
        as(Passports.dp("44")).get(intent + "/history").then().statusCode(404);
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get(intent + "/history")
                .then()
                .statusCode(200)
                .body("items.evidenceRef[0]", equalTo("left-" + worker));
    }

    @Test
    void a_station_reads_when_a_wish_changed_and_not_on_which_word() {
        var living = register("51", aWorker().with("residenceDivision", "440305"));
        var intent = office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + living + "/intents")
                .<String>path("id");
        as(Passports.st("51", "4403"))
                .get("/api/v1/intents/" + intent + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0]", not(hasKey("by")))
                .body("items[0]", not(hasKey("evidenceRef")))
                .body("items[0]", not(hasKey("changed")));
    }

    private String aWishOfThreeVersions() {
        var path = "/api/v1/intents/"
                + office("51")
                        .body(wish(word("opened-" + worker)))
                        .post("/api/v1/workers/" + worker + "/intents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var later = new HashMap<String, Object>();
        later.put("wageMinFen", 500_000);
        later.put("workerWord", at(word("amended-" + worker), "2026-02-10T18:00:00.000+08:00"));
        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body(later)
                .patch(path)
                .then()
                .statusCode(200);
        office("51")
                .body(Map.of("workerWord", at(word("left-" + worker), "2026-03-01T09:00:00.000+08:00")))
                .post(path + "/withdraw")
                .then()
                .statusCode(200);
        return path;
    }

    private static Map<String, Object> at(Map<String, Object> word, String moment) {
        word.put("at", moment);
        return word;
    }

    private static ValidatableResponse history(String record) {
        return history(record + "/history", 200);
    }

    private static ValidatableResponse history(String path, int status) {
        return office("51").get(path).then().statusCode(status);
    }

    private static ValidatableResponse asOf(String record, String day) {
        return office("51").queryParam("asOf", day).get(record).then();
    }

    private static ValidatableResponse knownAt(String record, String moment) {
        return office("51").queryParam("knownAt", moment).get(record).then();
    }

    /** The wire cuts a moment to milliseconds; within this one it was so. */
    private static String moment(String wire) {
        assertThat(wire).endsWith("+08:00");
        return wire.replace("+08:00", "999+08:00");
    }
}
