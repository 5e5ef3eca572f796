package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker reads about the own life in the register: every kind of record, and none of anybody else's. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OwnViewTest {
    private final WorkerJson person = aWorker().with("address", "Market street 7");
    private String me = "";
    private String neighbour = "";

    @BeforeEach
    void the_worker_and_a_neighbour() {
        me = register("51", person);
        neighbour = register("51", aWorker());
    }

    @Test
    void the_record_tells_name_phone_and_address_and_the_number_with_stars() {
        mine("/api/v1/workers/" + me)
                .body("name", equalTo(person.name()))
                .body("phone", equalTo(person.phone()))
                .body("address", equalTo("Market street 7"))
                .body("idNumber", not(equalTo(person.idNumber())));
        nobodys("/api/v1/workers/" + neighbour);
    }

    @Test
    void contacts_that_were_told_are_in_the_record_and_its_history_says_who_told_them() {
        as(self())
                .body(Map.of("phone", "+8613900006666"))
                .post("/api/v1/workers/" + me + "/contact-updates")
                .then()
                .statusCode(201);
        mine("/api/v1/workers/" + me).body("phone", equalTo("+8613900006666"));
        mine("/api/v1/workers/" + me + "/history").body("items.operation", hasItems("registerWorker", "updateContact"));
        nobodys("/api/v1/workers/" + neighbour + "/history");
    }

    @Test
    void who_was_shown_the_record_is_told_with_purpose_and_reason() {
        office("51")
                .body(Map.of(
                        "fields", List.of("ID_NUMBER"), "purpose", "IDENTITY_CHECK", "reason", "the ticket needs it"))
                .post("/api/v1/workers/" + me + "/reveal")
                .then()
                .statusCode(200);
        mine("/api/v1/workers/" + me + "/access-records")
                .body("items.find { it.operation == 'revealWorker' }.org", equalTo("office-51"))
                .body("items.find { it.operation == 'revealWorker' }.purpose", equalTo("IDENTITY_CHECK"))
                .body("items.find { it.operation == 'revealWorker' }.reason", equalTo("the ticket needs it"));
        nobodys("/api/v1/workers/" + neighbour + "/access-records");
    }

    @Test
    void wishes_and_consents_tell_the_word_that_they_rest_on() {
        var theirs = openIntent("51", neighbour);
        var intent = openIntent("51", me);
        var consent = consent(me);
        mine("/api/v1/workers/" + me + "/intents").body("items.id", contains(intent));
        mine("/api/v1/intents/" + intent).body("workerWord.recordedOrg", equalTo("office-51"));
        mine("/api/v1/workers/" + me + "/consents").body("items.id", contains(consent));
        mine("/api/v1/consents/" + consent).body("purpose", equalTo("CONTACT"));
        nobodys("/api/v1/intents/" + theirs);
        nobodys("/api/v1/consents/" + consent(neighbour));
        nobodys("/api/v1/workers/" + neighbour + "/intents");
        nobodys("/api/v1/workers/" + neighbour + "/consents");
    }

    @Test
    void the_own_household_is_told_and_no_other() {
        var household = aHousehold().of(me).andAChild().entered("51");
        var theirs = aHousehold().of(neighbour).entered("51");
        mine("/api/v1/households/" + household).body("members.workerId", hasItem(me));
        nobodys("/api/v1/households/" + theirs);
        nobodys("/api/v1/households/" + theirs + "/history");
    }

    @Test
    void training_school_and_help_are_told() {
        var course = offer("51", course());
        var enrollment = enroll("51", course, me);
        var theirs = enroll("51", course, neighbour);
        var student = student(me);
        helped(me);
        mine("/api/v1/training/enrollments/" + enrollment).body("workerId", equalTo(me));
        nobodys("/api/v1/training/enrollments/" + theirs);
        mine("/api/v1/students/" + student).body("workerId", equalTo(me));
        nobodys("/api/v1/students/" + student(neighbour));
        mine("/api/v1/workers/" + me + "/assistance-records").body("items.kind", contains("COUNSEL"));
        nobodys("/api/v1/workers/" + neighbour + "/assistance-records");
    }

    @Test
    void what_was_decided_about_a_move_and_a_request_is_told() {
        var relocation = move(me);
        mine("/api/v1/relocations/" + relocation).body("state", equalTo("REQUESTED"));
        nobodys("/api/v1/relocations/" + move(neighbour));
        var request = claim(me);
        office("51")
                .body(Map.of("reason", "the school says otherwise"))
                .post("/api/v1/workers/" + me + "/subject-requests/" + request + "/decline")
                .then()
                .statusCode(200);
        mine("/api/v1/workers/" + me + "/subject-requests/" + request)
                .body("state", equalTo("REFUSED"))
                .body("answer", equalTo("the school says otherwise"));
        nobodys("/api/v1/workers/" + neighbour + "/subject-requests/" + claim(neighbour));
        nobodys("/api/v1/workers/" + me + "/subject-requests/" + claim(neighbour));
    }

    @Test
    void what_offices_do_with_many_people_is_no_workers_to_read() {
        for (var office :
                List.of("/api/v1/duplicates", "/api/v1/risk-referrals", "/api/v1/policies/registry/referral-term")) {
            as(self()).get(office).then().statusCode(403);
        }
        as(self())
                .body(Map.of("name", person.name()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(403);
    }

    private Passports self() {
        return Passports.wk("51", WorkerId.of(me).value());
    }

    private ValidatableResponse mine(String path) {
        return as(self()).get(path).then().statusCode(200);
    }

    private void nobodys(String path) {
        as(self()).get(path).then().statusCode(404);
    }

    private static String consent(String worker) {
        return office("51")
                .body(Map.of(
                        "purpose", "CONTACT", "scope", List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .path("id");
    }

    private static String student(String worker) {
        return office("51")
                .body(Map.of(
                        "workerId",
                        worker,
                        "school",
                        "Liangshan school",
                        "level",
                        "SECONDARY_VOCATIONAL",
                        "expectedGraduation",
                        "2027-07-01"))
                .post("/api/v1/students")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void helped(String worker) {
        office("51")
                .body(Map.of("kind", "COUNSEL", "measureRef", "counsel-1", "givenOn", "2026-01-01"))
                .post("/api/v1/workers/" + worker + "/assistance-records")
                .then()
                .statusCode(201);
    }

    private static String move(String worker) {
        return office("51")
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String claim(String worker) {
        return office("51")
                .body(Map.of("type", "CORRECT", "fact", "EDUCATION", "claimed", "90", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
