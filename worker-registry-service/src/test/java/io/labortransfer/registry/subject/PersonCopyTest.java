package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TrainingStory.step;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.subject.PersonCopy.asked;
import static io.labortransfer.registry.subject.PersonCopy.fetch;
import static io.labortransfer.registry.subject.PersonCopy.made;
import static io.labortransfer.registry.subject.PersonCopy.read;
import static io.labortransfer.registry.subject.PersonCopy.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PersonCopyTest {

    @Inject
    CopyTidying tidying;

    @Inject
    Rows rows;

    private final WorkerJson person = aWorker().with("address", "Market street 7");
    private String worker = "";

    @BeforeEach
    void somebody_is_registered() {
        worker = register("51", person);
    }

    @Test
    void the_copy_says_everything_that_is_held_in_clear() {
        var intent = openIntent("51", worker);
        var consent = office("51")
                .body(Map.of(
                        "purpose", "CONTACT", "scope", List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .<String>path("id");
        var household = aHousehold().of(worker).andAChild().entered("51");
        var enrollment = enroll("51", offer("51", course()), worker);
        step("51", enrollment, "admit").statusCode(200);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/reconfirm")
                .then()
                .statusCode(200);
        office("51")
                .body(Map.of("kind", "COUNSEL", "measureRef", "counsel-7", "givenOn", "2026-01-01"))
                .post("/api/v1/workers/" + worker + "/assistance-records")
                .then()
                .statusCode(201);
        as(self("51", worker))
                .body(Map.of("phone", "+8613900005555"))
                .post("/api/v1/workers/" + worker + "/contact-updates")
                .then()
                .statusCode(201);
        correct("51", worker, 2, Map.of("laborCapacity", "LOST")).then().statusCode(200);
        office("51")
                .body(Map.of(
                        "workerId",
                        worker,
                        "school",
                        "Liangshan school",
                        "level",
                        "SECONDARY_VOCATIONAL",
                        "expectedGraduation",
                        "2027-07-01"))
                .post("/api/v1/students");
        var duplicate = claim(person);
        Topics.send(aSpellOf(worker).is("ACTIVE"));
        await().until(() -> !rows.all("51", "SELECT state FROM worker_spell WHERE worker_id = '" + uuid() + "'")
                .isEmpty());

        var copy = read(self("51", worker), made(self("51", worker), worker));

        assertThat(copy.getString("workerId")).isEqualTo(worker);
        assertThat(copy.getString("records.workers[0].idNumber")).isEqualTo(person.idNumber());
        assertThat(copy.getString("records.workers[0].name")).isEqualTo(person.name());
        assertThat(copy.getString("records.workers[0].address")).isEqualTo("Market street 7");
        assertThat(copy.getString("records.workers[0].phone")).isEqualTo("+8613900005555");
        assertThat(copy.getString("records.workers[0].categories[0].code")).isEqualTo("LOP");
        assertThat(copy.getString("records.workers[0].birthDate"))
                .isEqualTo(person.json().get("birthDate"));
        assertThat(copy.getString("records.workers[0].createdAt")).endsWith("+08:00");
        assertThat(copy.getList("records.workerHistory.phone", String.class)).contains(person.phone());
        assertThat(copy.getString("records.contactUpdates[0].attestation")).isEqualTo("SELF");
        assertThat(copy.getString("records.households[0].id")).isEqualTo(household);
        assertThat(copy.getString("records.households[0].relation")).isEqualTo("HEAD");
        assertThat(copy.getString("records.intents[0].id")).isEqualTo(intent);
        assertThat(copy.getString("records.intents[0].wordPlace")).isEqualTo("town hall");
        assertThat(copy.getString("records.consents[0].id")).isEqualTo(consent);
        assertThat(copy.getList("records.evidences.evidenceRef", String.class))
                .contains(copy.getString("records.consents[0].wordEvidenceRef"));
        assertThat(copy.getString("records.enrollments[0].id")).isEqualTo(enrollment);
        assertThat(copy.getList("records.intentHistory.id", String.class)).contains(intent);
        assertThat(copy.getString("records.intentHistory[0].wordPlace")).isEqualTo("town hall");
        assertThat(copy.getList("records.enrollmentHistory.id", String.class)).contains(enrollment);
        assertThat(copy.getString("records.assistance[0].measureRef")).isEqualTo("counsel-7");
        assertThat(copy.getString("records.capacityRechecks[0].workerId")).isEqualTo(worker);
        assertThat(copy.getString("records.duplicates[0].id")).isEqualTo(duplicate);
        assertThat(copy.getString("records.duplicates[0].claimedBy"))
                .as("named to no side yet")
                .isNull();
        assertThat(copy.getString("records.spells[0].workForm")).isEqualTo("EMPLOYED");
        assertThat(copy.getString("records.subjectRequests[0].type")).isEqualTo("EXPORT");
        assertThat(copy.getList("records.accessRecords.operation", String.class))
                .contains("registerWorker", "grantConsent", "updateContact");
        assertThat(copy.getMap("records").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "workers",
                        "workerHistory",
                        "contactUpdates",
                        "households",
                        "householdHistory",
                        "intents",
                        "intentHistory",
                        "consents",
                        "consentHistory",
                        "shares",
                        "evidences",
                        "enrollments",
                        "enrollmentHistory",
                        "students",
                        "studentHistory",
                        "assistance",
                        "spells",
                        "capacityRechecks",
                        "waitingAlerts",
                        "merges",
                        "duplicates",
                        "relocations",
                        "subjectRequests",
                        "accessRecords");
    }

    @Test
    void nobody_who_holds_the_file_learns_that_the_person_is_protected() {
        correct("51", worker, 1, Map.of("underProtection", true)).then().statusCode(200);
        var file = fetch(self("51", worker), made(self("51", worker), worker)).asString();
        assertThat(file).doesNotContainIgnoringCase("protect");
    }

    @Test
    void only_the_person_and_the_own_office_fetch_it_and_each_time_is_recorded() {
        var request = made(Passports.op("51"), worker);
        var other = register("51", aWorker());
        for (var stranger : List.of(
                self("51", other), Passports.op("52"), Passports.op("51").prefix("5101"))) {
            fetch(stranger, request).then().statusCode(404);
        }
        for (var without : List.of(Passports.st("51", "5134"), Passports.dp("44"), Passports.no())) {
            fetch(without, request).then().statusCode(403);
        }
        for (var reader : List.of(self("51", worker), Passports.op("51"), Passports.op("51"))) {
            var id = "copy-" + UUID.randomUUID();
            as(reader)
                    .header("X-Request-Id", id)
                    .get(request + "/file")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Disposition", notNullValue())
                    .body("records.workers[0].name", equalTo(person.name()));
            assertThat(AccessLog.of(id)).singleElement().satisfies(entry -> {
                assertThat(entry.operation()).isEqualTo("getSubjectCopy");
                assertThat(entry.subjects()).containsExactly(worker);
                assertThat(entry.groups()).contains("F2", "F3", "F9");
            });
        }
        as(self("51", other))
                .get("/api/v1/workers/" + other + request.substring(request.indexOf("/subject-requests")) + "/file")
                .then()
                .statusCode(404);
    }

    @Test
    void a_copy_that_is_not_made_yet_or_was_never_asked_for_is_not_there() {
        var request = asked(self("51", worker), worker);
        await().until(() -> "DONE".equals(office("51").get(request).<String>path("state")));
        office("51").get(request).then().body("fileUntil", notNullValue());
        set(request, "state = 'ACCEPTED'");
        fetch(self("51", worker), request).then().statusCode(409).body("code", equalTo("COPY_NOT_READY"));
        assertThat(asked(self("51", worker), worker)).isEqualTo(request);
        await().until(() -> "DONE".equals(office("51").get(request).<String>path("state")));
        set(request, "type = 'ERASE'");
        fetch(self("51", worker), request).then().statusCode(404);
        set(request, "state = 'FAILED'");
    }

    @Test
    void after_its_days_nobody_gets_it_and_it_is_deleted() {
        var request = made(self("51", worker), worker);
        rows.forced("UPDATE subject_copy_piece SET until = now() WHERE request_id = '" + id(request) + "'");

        fetch(self("51", worker), request).then().statusCode(410).body("code", equalTo("COPY_DELETED"));
        tidying.tidy();

        assertThat(pieces(request)).isEmpty();
        assertThat(made(self("51", worker), worker)).isNotEqualTo(request);
    }

    @Test
    void a_copy_that_loses_a_piece_while_it_is_sent_is_no_copy() {
        var request = made(self("51", worker), worker);
        rows.forced(
                "INSERT INTO subject_copy_piece (origin_province, request_id, form, number, sealed_for, body, written_at, until)"
                        + " SELECT origin_province, request_id, form, 3, sealed_for, body, written_at, until FROM subject_copy_piece"
                        + " WHERE number = 1 AND request_id = '" + id(request) + "'");

        int status;
        try {
            status = fetch(self("51", worker), request).statusCode();
        } catch (Exception broken) { // when its beginning is on the way already
            status = -1;
        }

        assertThat(status).isIn(-1, 500);
    }

    @Test
    void with_the_person_goes_the_copy() {
        var request = made(Passports.op("51"), worker);
        var erasure = office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .<String>path("id");
        await().until(() -> "DONE"
                .equals(office("51")
                        .get("/api/v1/workers/" + worker + "/subject-requests/" + erasure)
                        .<String>path("state")));

        assertThat(pieces(request)).isEmpty();
        fetch(Passports.op("51"), request).then().statusCode(410);
        office("51")
                .body(Map.of("type", "EXPORT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(404);
    }

    @Test
    void who_moved_to_another_unit_asks_there() {
        var before = made(self("51", worker), worker);
        var relocation = moves(worker);

        fetch(Passports.op("51"), before).then().statusCode(404);
        fetch(self("52", worker), before).then().statusCode(410);
        var copy = read(self("52", worker), made(self("52", worker), worker));
        assertThat(copy.getString("records.workers[0].idNumber")).isEqualTo(person.idNumber());
        assertThat(copy.getString("records.relocations[0].id")).isEqualTo(relocation);
        assertThat(copy.getString("records.relocations[0].fromProvince")).isEqualTo("51");
    }

    @Test
    void what_is_asked_without_a_word_or_a_kind_is_not_taken() {
        office("51")
                .body(Map.of("type", "EXPORT"))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(422);
        var request = made(self("51", worker), worker);
        office("51").get(request).then().body("reason", nullValue());
    }

    private void set(String request, String what) {
        rows.forced("UPDATE subject_request SET " + what + " WHERE id = '" + id(request) + "'");
    }

    private List<String> pieces(String request) {
        return rows.all("51", "SELECT number::text FROM subject_copy_piece WHERE request_id = '" + id(request) + "'");
    }

    private static UUID id(String request) {
        return SubjectRequestId.of(request.substring(request.lastIndexOf('/') + 1))
                .value();
    }

    private UUID uuid() {
        return WorkerId.of(worker).value();
    }
}
