package io.labortransfer.registry.student;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.SpellStory;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StudentResourceTest {
    private static final String STUDENTS = "/api/v1/students";
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    @Test
    void somebody_at_school_is_registered_asked_and_never_placed_until_school_is_over() {
        var worker = register("51", aWorker().born(TODAY.minusYears(17)));
        var student = toSchool(worker);
        state(worker, "PENDING_STUDENT");
        Topics.await(
                "lt.candidate.v1",
                state -> state.subject().equals(worker)
                        && state.json().get("student").asBoolean());
        wishes(worker).statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));

        office("51")
                .body(Map.of("plan", "WORK", "occupations", List.of("6-05-01-03"), "destinations", List.of("44")))
                .post(STUDENTS + "/" + student + "/survey")
                .then()
                .statusCode(200)
                .body("state", equalTo("SURVEYED"))
                .body("wishSurvey.plan", equalTo("WORK"));
        wishes(worker).statusCode(409);
        end(student, "graduate")
                .statusCode(200)
                .body("state", equalTo("GRADUATED"))
                .body("version", equalTo(3));

        state(worker, "ACTIVE");
        newGrowth(worker, true);
        wishes(worker).statusCode(201);
        end(student, "graduate").statusCode(409).body("allowedActions", empty());
    }

    @Test
    void somebody_of_15_is_registered_and_stays_unplaced_after_school() {
        var worker = register("51", aWorker().born(TODAY.minusYears(15)));
        state(worker, "PENDING_STUDENT");
        var student = toSchool(worker);

        end(student, "leave-school").statusCode(200).body("state", equalTo("LEFT_SCHOOL"));

        state(worker, "PENDING_STUDENT");
        wishes(worker).statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));
    }

    @Test
    void new_growth_lasts_until_the_first_work_that_lasts() {
        var worker = register("51", aWorker().born(TODAY.minusYears(20)));
        var student = toSchool(worker);
        end(student, "graduate").statusCode(200);
        newGrowth(worker, true);
        var spell = SpellStory.aSpellOf(worker);
        var started = spell.is("ACTIVE", TODAY.toString(), null);

        Topics.send(started, started); // delivered twice
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get(STUDENTS + "/" + student)
                        .then()
                        .body("state", equalTo("FIRST_POST"))
                        .body("firstPostOn", equalTo(TODAY.toString()))
                        .body("version", equalTo(3)));
        newGrowth(worker, true);
        QuarkusMock.installMockForType(MovableClock.at(Instant.now()).advance(Duration.ofDays(201)), Clock.class);
        Topics.send(spell.is("ENDED", TODAY.toString(), TODAY.plusDays(200).toString()));
        newGrowth(worker, false);
    }

    @Test
    void pupils_and_graduates_are_found_in_the_list_made_for_them() {
        var person = aWorker().in("620102").born(TODAY.minusYears(20));
        var worker = register("62", person);
        var student = office("62").body(student(worker)).post(STUDENTS).<String>path("id");
        found("student=true", worker);
        found("newGrowth=false", worker);

        office("62").post(STUDENTS + "/" + student + "/graduate").then().statusCode(200);

        found("student=false&newGrowth=true&assisted=false", worker);
        office("62")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("newGrowth", equalTo(true))
                .body("student", equalTo(false))
                .body("version", equalTo(3));
        var told = Topics.await("lt.worker.v1", event -> event.subject().equals(worker) && event.sequence() == 3);
        assertThat(told.json().get("newGrowth").asBoolean()).isTrue();
        assertThat(told.json().get("student").asBoolean()).isFalse();
        ImportedFiles.sent("62", "UPSERT", person.with("mobility", "IN_PROVINCE")); // a file that does not know of it
        found("newGrowth=true", worker);
        office("62").get("/api/v1/workers/" + worker).then().body("mobility", equalTo("IN_PROVINCE"));
    }

    @Test
    void whom_a_file_calls_new_growth_is_so_until_the_first_work_that_lasts_without_any_school() {
        var worker = register("51", aWorker().in("511702").with("newGrowth", true));
        newGrowth(worker, true);

        Topics.send(SpellStory.aSpellOf(worker).is("ENDED", "2025-01-01", "2025-03-01"));
        Topics.send(SpellStory.aSpellOf(worker).is("ENDED", "2025-06-01", "2026-02-01"));

        newGrowth(worker, false);
        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("newGrowth", equalTo(false))
                .body("version", equalTo(2));
    }

    @Test
    void whom_a_file_calls_a_student_can_be_placed_when_school_is_over() {
        var worker = register("51", aWorker().born(TODAY.minusYears(19)).with("student", true));
        state(worker, "PENDING_STUDENT");

        end(toSchool(worker), "graduate").statusCode(200);

        state(worker, "ACTIVE");
        wishes(worker).statusCode(201);
    }

    private static void found(String filter, String worker) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("62")
                        .get("/api/v1/workers?division=620102&" + filter)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(worker)));
    }

    @Test
    void somebody_goes_to_one_school_at_a_time_and_not_with_a_wish_for_work() {
        var worker = register("51", aWorker());
        openIntent("51", worker);
        office("51")
                .body(student(worker))
                .post(STUDENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDENT_HAS_INTENT"));
        var other = register("51", aWorker());
        toSchool(other);
        office("51")
                .body(student(other))
                .post(STUDENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDENT_ALREADY"));
    }

    @Test
    void a_record_is_corrected_as_it_was_seen_and_stays_about_the_same_person() {
        var student = toSchool(register("51", aWorker()));
        var path = STUDENTS + "/" + student;
        var tag = office("51").get(path).header("ETag");
        patch(path, tag, "{\"major\": null, \"school\": \"Dazhou school of trades\"}")
                .statusCode(200)
                .body("school", equalTo("Dazhou school of trades"))
                .body("major", nullValue());
        patch(path, tag, "{\"school\": \"x\"}").statusCode(412);
        patch(path, "*", "{\"workerId\": \"" + register("51", aWorker()) + "\"}")
                .statusCode(422)
                .body("errors.code", contains("VALUE_FIXED"));
        patch(path, "*", "{\"school\": null}").statusCode(422).body("errors.pointer", contains("/school"));
        patch(path, "*", "{\"grade\": 1}").statusCode(400);
    }

    @Test
    void strangers_meet_404_and_the_wrong_actor_403() {
        var worker = register("51", aWorker());
        var path = STUDENTS + "/" + toSchool(worker);
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            as(stranger).get(path).then().statusCode(404);
            as(stranger).post(path + "/graduate").then().statusCode(404);
            as(stranger).body(student(worker)).post(STUDENTS).then().statusCode(404);
            as(stranger).get(STUDENTS + "?limit=500").then().body("items.workerId", not(hasItem(worker)));
        }
        as(Passports.dp("51")).get(path).then().statusCode(403);
        var self = Passports.wk("51", WorkerId.of(worker).value());
        as(self).get(path).then().statusCode(200);
        as(self).get(STUDENTS).then().body("items.workerId", contains(worker));
        as(self).post(path + "/graduate").then().statusCode(403);
    }

    @Test
    void students_come_in_pages_by_state() {
        var mine = toSchool(register("64", aWorker().in("640104")), "64");
        var next = toSchool(register("64", aWorker().in("640104")), "64");
        var page = office("64").get(STUDENTS + "?state=STUDYING&limit=1").then().body("items.id", contains(mine));
        office("64")
                .get(STUDENTS + "?state=STUDYING&limit=1&cursor="
                        + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(next));
        office("64").get(STUDENTS + "?state=GRADUATED").then().body("items", empty());
    }

    private static String toSchool(String worker) {
        return toSchool(worker, "51");
    }

    private static String toSchool(String worker, String unit) {
        return office(unit)
                .body(student(worker))
                .post(STUDENTS)
                .then()
                .statusCode(201)
                .body("state", equalTo("STUDYING"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> student(String worker) {
        return Map.of(
                "workerId", worker,
                "school", "Dazhou vocational school",
                "major", "sewing",
                "level", "SECONDARY_VOCATIONAL",
                "expectedGraduation", TODAY.plusYears(1).toString());
    }

    private static ValidatableResponse end(String student, String how) {
        return office("51").post(STUDENTS + "/" + student + "/" + how).then();
    }

    private static ValidatableResponse patch(String path, String tag, String change) {
        return office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(change)
                .patch(path)
                .then();
    }

    @Test
    void who_goes_to_school_is_not_made_active_by_verifying() {
        var worker = register("51", aWorker().born(TODAY.minusYears(20)));
        toSchool(worker);

        office("51")
                .body(Map.of("reason", "compared with the household book"))
                .post("/api/v1/workers/" + worker + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("AT_SCHOOL"));
        state(worker, "PENDING_STUDENT");
    }

    private static ValidatableResponse wishes(String worker) {
        return office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then();
    }

    private static void state(String worker, String state) {
        office("51").get("/api/v1/workers/" + worker).then().body("state", equalTo(state));
    }

    private static void newGrowth(String worker, boolean expected) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Topics.read("lt.candidate.v1").stream()
                                .filter(state -> state.subject().equals(worker))
                                .toList()
                                .getLast()
                                .json()
                                .get("newGrowth")
                                .asBoolean()
                        == expected);
    }
}
