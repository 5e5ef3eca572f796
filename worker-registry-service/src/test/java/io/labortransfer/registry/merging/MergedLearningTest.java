package io.labortransfer.registry.merging;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.apply;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TrainingStory.step;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What school and courses made of a person who stands in the register of Hunan (43) twice, and what was done for the person. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MergedLearningTest {
    private static final String UNIT = "43";

    @Inject
    Comparison comparison;

    private String worker = "";
    private String twin = "";

    @BeforeEach
    void somebody_stands_there_twice() {
        var person = aWorker().in("430102");
        worker = register(UNIT, person);
        twin = register(UNIT, like(person, "twin-" + worker));
        comparison.now(UNIT);
        var duplicate = office(UNIT)
                .get("/api/v1/duplicates?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.workerIds.contains('" + twin + "') }.id");
        office(UNIT)
                .body(Map.of("decision", "SAME_PERSON", "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
    }

    private static WorkerJson like(WorkerJson person, String record) {
        return aWorker()
                .in("430102")
                .with("name", person.name())
                .with("phone", person.phone())
                .with("sourceRecordId", record);
    }

    @Test
    void certificates_school_days_and_measures_go_to_who_speaks_for_the_person_and_come_back() {
        var enrollment = certified(twin);
        var student = toSchool(twin);
        office(UNIT).post("/api/v1/students/" + student + "/graduate").then().statusCode(200);
        added(twin, "only-here").statusCode(201);
        added(twin, "both").statusCode(201);
        added(worker, "both").statusCode(201);

        merge(twin, worker).statusCode(200);

        skills(worker).body("skills.level", contains(3)).body("newGrowth", equalTo(true));
        office(UNIT)
                .get(ENROLLMENTS + enrollment)
                .then()
                .body("workerId", equalTo(worker))
                .body("version", equalTo(6));
        office(UNIT)
                .get("/api/v1/students/" + student)
                .then()
                .body("workerId", equalTo(worker))
                .body("version", equalTo(3));
        ledger(worker).body("items.measureRef", contains(enrollment, "only-here", "both"));
        ledger(twin).body("items.measureRef", contains("both"));
        Topics.await(
                "lt.candidate.v1",
                state -> state.subject().equals(worker)
                        && state.json().get("newGrowth").asBoolean()
                        && state.json().get("skills").get(0).get("certified").asBoolean());

        unmerge(twin).statusCode(200);

        skills(worker).body("skills.level", contains(4)).body("newGrowth", equalTo(false));
        skills(twin).body("skills.level", contains(3)).body("newGrowth", equalTo(true));
        office(UNIT).get(ENROLLMENTS + enrollment).then().body("workerId", equalTo(twin));
        office(UNIT).get("/api/v1/students/" + student).then().body("workerId", equalTo(twin));
        ledger(worker).body("items.measureRef", contains("both"));
        ledger(twin).body("items.measureRef", contains(enrollment, "only-here", "both"));
    }

    @Test
    void who_was_in_a_course_twice_keeps_the_place_of_who_has_come_further_and_frees_the_other() {
        var course = offer(UNIT, course(UNIT));
        var applied = enroll(UNIT, course, worker);
        var admitted = enroll(UNIT, course, twin);
        step(UNIT, admitted, "admit").statusCode(200);

        merge(twin, worker).statusCode(200);

        office(UNIT).get(ENROLLMENTS + applied).then().body("state", equalTo("DROPPED"));
        office(UNIT)
                .get(ENROLLMENTS + admitted)
                .then()
                .body("state", equalTo("ADMITTED"))
                .body("workerId", equalTo(worker));
        office(UNIT).get(COURSES + "/" + course).then().body("taken", equalTo(1));
        step(UNIT, admitted, "attend").statusCode(200);
        apply(Passports.op(UNIT), course, worker, word()).statusCode(409);
        Topics.await("lt.training.v1", "lt.training.dropped.v1", applied);
    }

    @Test
    void a_pupil_is_not_made_placeable_by_a_merge_and_two_records_of_a_pupil_are_one() {
        var school = toSchool(twin);
        merge(twin, worker).statusCode(409).body("code", equalTo("MERGE_AT_SCHOOL"));
        merge(worker, twin).statusCode(409).body("code", equalTo("MERGE_AT_SCHOOL"));
        skills(worker).body("state", equalTo("ACTIVE"));
        var other = toSchool(worker);

        merge(twin, worker).statusCode(200);

        skills(worker).body("state", equalTo("PENDING_STUDENT")).body("student", equalTo(true));
        office(UNIT).get("/api/v1/students/" + school).then().body("workerId", equalTo(twin));
        office(UNIT).post("/api/v1/students/" + other + "/graduate").then().statusCode(200);
        skills(worker).body("state", equalTo("ACTIVE"));
    }

    private static String certified(String who) {
        var enrollment = enroll(UNIT, offer(UNIT, course(UNIT)), who);
        complete(UNIT, enrollment);
        certify(UNIT, enrollment, "Y-" + UUID.randomUUID()).statusCode(200);
        return enrollment;
    }

    private static String toSchool(String who) {
        return office(UNIT)
                .body(Map.of(
                        "workerId",
                        who,
                        "school",
                        "Changsha technical school",
                        "level",
                        "TECHNICAL",
                        "expectedGraduation",
                        "2027-07-01"))
                .post("/api/v1/students")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse added(String who, String reference) {
        var measure = new HashMap<String, Object>();
        measure.put("kind", "COUNSEL");
        measure.put("measureRef", reference);
        measure.put("givenOn", "2026-01-01");
        return office(UNIT)
                .body(measure)
                .post("/api/v1/workers/" + who + "/assistance-records")
                .then();
    }

    private static ValidatableResponse ledger(String who) {
        return office(UNIT)
                .get("/api/v1/workers/" + who + "/assistance-records")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse skills(String who) {
        return office(UNIT).get("/api/v1/workers/" + who).then().statusCode(200);
    }

    private static ValidatableResponse merge(String one, String into) {
        return office(UNIT)
                .body(Map.of("intoWorkerId", into, "reason", "one person"))
                .post("/api/v1/workers/" + one + "/merge")
                .then();
    }

    private static ValidatableResponse unmerge(String one) {
        return office(UNIT)
                .body(Map.of("reason", "twins"))
                .post("/api/v1/workers/" + one + "/unmerge")
                .then();
    }
}
