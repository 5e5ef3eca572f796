package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Operations;
import io.labortransfer.kit.access.RestOperation;
import io.labortransfer.registry.Doors;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.claim.CaseAccessRecordsTest;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is shown people leaves a record: every operation of the policy table that shows some is called here. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessRecordsTest {

    /** A call and the people that its record must name. */
    private record Call(Ask ask, List<String> people) {}

    @FunctionalInterface
    private interface Ask {
        Response of(RequestSpecification office);
    }

    private static final Map<String, String> FEEDS = Map.of(
            "Worker", "/api/v1/workers/changes",
            "Intent", "/api/v1/intents/changes",
            "Consent", "/api/v1/consents/changes",
            "Household", "/api/v1/households/changes");

    @Inject
    Operations operations;

    @Inject
    AccessTable table;

    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final WorkerJson worker = aWorker().in("440103");
    private String request = "";
    private String id;

    @BeforeEach
    void one_call_for_each_operation() {
        FEEDS.forEach((name, path) -> places.put(name, new FeedReader(Passports.op("44"), path).place()));
        id = register("44", worker);
        var intent = openIntent("44", id);
        var consent = office("setup-" + UUID.randomUUID())
                .body(consent())
                .post("/api/v1/workers/" + id + "/consents")
                .<String>path("id");
        call("registerWorker", o -> o.body(worker.json()).post("/api/v1/workers"));
        call("getWorker", o -> o.get("/api/v1/workers/" + id));
        call("listWorkers", o -> o.get("/api/v1/workers?limit=500"));
        call("searchWorkers", o -> o.body(Map.of("idNumber", worker.idNumber())).post("/api/v1/workers/search"));
        call(
                "revealWorker",
                o -> o.body(Map.of(
                                "fields",
                                List.of("NAME"),
                                "purpose",
                                "CONTACT",
                                "reason",
                                "the seat must be confirmed"))
                        .post("/api/v1/workers/" + id + "/reveal"));
        call("listAccessRecords", o -> o.get("/api/v1/workers/" + id + "/access-records"));
        call("listIntents", o -> o.get("/api/v1/workers/" + id + "/intents"));
        call("getIntent", o -> o.get("/api/v1/intents/" + intent));
        call("listIntentHistory", o -> o.get("/api/v1/intents/" + intent + "/history"));
        call(
                "withdrawIntent",
                o -> o.body(Map.of("workerWord", word())).post("/api/v1/intents/" + intent + "/withdraw"));
        call("openIntent", o -> o.body(wish(word())).post("/api/v1/workers/" + id + "/intents"));
        call(
                "resolvePersons",
                o -> o.auth()
                        .oauth2(Passports.op("44")
                                .with("act", Map.of("sub", "transfer-tracking"))
                                .token())
                        .urlEncodingEnabled(false)
                        .body(Map.of(
                                "ids",
                                List.of(id),
                                "fieldGroups",
                                List.of("F2"),
                                "purpose",
                                "MANIFEST",
                                "basisRef",
                                "trp_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                        .post("/internal/persons:resolve"));
        call(
                "identifyPersons",
                o -> o.auth()
                        .oauth2(Passports.op("44")
                                .with("act", Map.of("sub", "transfer-tracking"))
                                .token())
                        .urlEncodingEnabled(false)
                        .body(Map.of(
                                "people",
                                List.of(Map.of("name", worker.name(), "idNumber", worker.idNumber())),
                                "purpose",
                                "WAGE_BATCH",
                                "basisRef",
                                "spl_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                        .post("/internal/persons:identify"));
        call("listWorkerHistory", o -> o.get("/api/v1/workers/" + id + "/history"));
        call(
                "correctWorker",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"education\":\"80\"}")
                        .patch("/api/v1/workers/" + id));
        call(
                "updateContact",
                o -> o.body(Map.of("phone", "+8613900001111")).post("/api/v1/workers/" + id + "/contact-updates"));
        move("suspendWorker", id, "suspend");
        move("reinstateWorker", id, "reinstate");
        var waiting = register("44", aWorker().in("440103").with("attestation", "SELF"));
        move("verifyWorker", waiting, "verify");
        move("archiveWorker", waiting, "archive");
        move("deceaseWorker", register("44", aWorker().in("440103")), "decease");
        call("listConsents", o -> o.get("/api/v1/workers/" + id + "/consents"));
        call("getConsent", o -> o.get("/api/v1/consents/" + consent));
        call("listConsentHistory", o -> o.get("/api/v1/consents/" + consent + "/history"));
        call("grantConsent", o -> o.body(consent()).post("/api/v1/workers/" + id + "/consents"));
        call(
                "revokeConsent",
                o -> o.body(Map.of("workerWord", word())).post("/api/v1/consents/" + consent + "/revoke"));
        call("listShares", o -> o.get("/api/v1/workers/" + id + "/shares"));
        call("listWords", o -> o.get("/api/v1/words/registry?workerId=" + id));
        call("searchIntents", o -> o.get("/api/v1/intents?limit=500"));
        call(
                "reconfirmIntent",
                o -> o.body(Map.of("workerWord", word())).post("/api/v1/intents/" + intent + "/reconfirm"));
        call(
                "amendIntent",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("wageMinFen", 500_000, "workerWord", word()))
                        .patch("/api/v1/intents/" + intent));
        var households = new HouseholdCalls("44", id);
        households.all().forEach((operation, ask) -> call(operation, ask::apply));
        feed("Worker", () -> id);
        feed("Intent", () -> intent);
        feed("Consent", () -> consent);
        feed("Household", households::id);
        new TrainingCalls("44", id).all().forEach((operation, ask) -> call(operation, ask::apply));
        var requests = "/api/v1/workers/" + id + "/subject-requests";
        var copy = PersonCopy.made(Passports.op("44"), id);
        call("getSubjectCopy", o -> o.get(copy + "/file"));
        call("acceptCorrection", o -> o.body(Map.of()).post(requests + "/" + claim("EDUCATION", "90") + "/accept"));
        call(
                "declineCorrection",
                o -> o.body(Map.of("reason", "it is so")).post(requests + "/" + claim("SEX", "2") + "/decline"));
        call(
                "liftRestriction",
                o -> o.body(Map.of("workerWord", word())).post(requests + "/" + restricted() + "/lift"));
        call("requestSubjectRight", o -> {
            var answer = o.body(Map.of("type", "ERASE", "workerWord", word())).post(requests);
            request = answer.path("id");
            return answer;
        });
        call("getSubjectRequest", o -> o.get(requests + "/" + request));
        call("getSubjectRequestHistory", o -> o.get(requests + "/" + request + "/history"));
    }

    private String claim(String fact, String value) {
        return Doors.office("44")
                .body(Map.of("type", "CORRECT", "fact", fact, "claimed", value, "workerWord", word()))
                .post("/api/v1/workers/" + id + "/subject-requests")
                .path("id");
    }

    private String restricted() {
        return Doors.office("44")
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + id + "/subject-requests")
                .path("id");
    }

    private void call(String operation, Ask ask) {
        calls.put(operation, new Call(ask, List.of(id)));
    }

    /** A page of the feed and its stream, once the record's change can be read there. */
    private void feed(String name, Supplier<String> record) {
        var path = FEEDS.get(name);
        var since = places.get(name);
        call("list" + name + "Changes", o -> {
            new FeedReader(Passports.op("44"), path, since).versionsOf(record.get(), 1);
            return o.get(path + "?limit=500&since=" + since);
        });
        call("follow" + name + "Changes", o -> {
            new FeedReader(Passports.op("44"), path, since).versionsOf(record.get(), 1);
            long soon = System.currentTimeMillis() / 1_000 + 2;
            return o.auth()
                    .oauth2(Passports.op("44").with("exp", soon).token())
                    .header("Accept", "text/event-stream")
                    .get(path + "?since=" + since);
        });
    }

    private void move(String operation, String worker, String how) {
        calls.put(
                operation,
                new Call(
                        o -> o.body(Map.of("reason", "it is so")).post("/api/v1/workers/" + worker + "/" + how),
                        List.of(worker)));
    }

    private static Map<String, Object> consent() {
        return Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word());
    }

    private static RequestSpecification office(String requestId) {
        return Doors.as(Passports.op("44")).header("X-Request-Id", requestId);
    }

    @Test
    void every_operation_that_shows_people_leaves_a_record_of_them() {
        var order = List.of(
                "registerWorker",
                "getWorker",
                "listWorkers",
                "listWorkerChanges",
                "followWorkerChanges",
                "searchWorkers",
                "revealWorker",
                "resolvePersons",
                "identifyPersons",
                "listAccessRecords",
                "listWorkerHistory",
                "correctWorker",
                "updateContact",
                "suspendWorker",
                "reinstateWorker",
                "verifyWorker",
                "archiveWorker",
                "deceaseWorker",
                "listIntents",
                "getIntent",
                "listIntentHistory",
                "searchIntents",
                "reconfirmIntent",
                "amendIntent",
                "listIntentChanges",
                "followIntentChanges",
                "enterHousehold",
                "getHousehold",
                "listHouseholds",
                "correctHousehold",
                "listHouseholdVersions",
                "putHouseholdMember",
                "removeHouseholdMember",
                "listHouseholdChanges",
                "followHouseholdChanges",
                "sendRiskReferral",
                "getRiskReferral",
                "listRiskReferralHistory",
                "listRiskReferrals",
                "receiveRiskReferral",
                "reportRiskReferralOutcome",
                "withdrawIntent",
                "registerStudent",
                "getStudent",
                "listStudentHistory",
                "listStudents",
                "amendStudent",
                "surveyStudent",
                "graduateStudent",
                "leaveSchool",
                "openIntent",
                "listConsents",
                "listShares",
                "listWords",
                "getConsent",
                "listConsentHistory",
                "listConsentChanges",
                "followConsentChanges",
                "grantConsent",
                "revokeConsent",
                "enroll",
                "getEnrollment",
                "listEnrollmentHistory",
                "listEnrollments",
                "admitEnrollment",
                "attendEnrollment",
                "completeEnrollment",
                "certifyEnrollment",
                "failEnrollment",
                "dropEnrollment",
                "addAssistance",
                "getAssistance",
                "listAssistance",
                "getSubjectCopy",
                "acceptCorrection",
                "declineCorrection",
                "liftRestriction",
                "requestSubjectRight",
                "getSubjectRequest",
                "getSubjectRequestHistory");
        assertThat(operations.all().stream()
                        .filter(operation -> table.showsPeople(operation.accessKey()))
                        .map(RestOperation::id)
                        .filter(operation -> !CaseAccessRecordsTest.OPERATIONS.contains(operation)))
                .as("an operation that shows people needs a call in this test")
                .containsExactlyInAnyOrderElementsOf(order);
        for (var operation : order) {
            var requestId = "record-" + UUID.randomUUID();
            var call = calls.get(operation);
            assertThat(call.ask().of(office(requestId)).statusCode())
                    .as(operation)
                    .isBetween(200, 299);
            assertThat(AccessLog.of(requestId)).as(operation).singleElement().satisfies(entry -> {
                assertThat(entry.operation()).isEqualTo(operation);
                assertThat(entry.relations()).containsExactly("OWN");
                assertThat(entry.subjects()).containsAll(call.people());
                assertThat(entry.groups()).contains(operation.equals("revealWorker") ? "F2" : "F0");
            });
        }
    }

    @Test
    void a_search_that_finds_nobody_is_recorded_too() {
        var requestId = "record-" + UUID.randomUUID();
        office(requestId)
                .body(Map.of("idNumber", aWorker().idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(requestId)).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo("searchWorkers");
            assertThat(entry.subjects()).isEmpty();
        });
    }

    @Test
    void a_worker_who_reads_the_own_record_is_recorded_as_such() {
        var requestId = "record-" + UUID.randomUUID();
        Doors.as(Passports.wk("44", WorkerId.of(id).value()))
                .header("X-Request-Id", requestId)
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(requestId))
                .singleElement()
                .satisfies(entry -> assertThat(entry.relations()).containsExactly("SELF"));
    }

    @Test
    void results_of_an_import_are_recorded_with_those_they_name() throws JsonProcessingException {
        var job = Doors.as(Passports.op("44"))
                .contentType("application/x-ndjson")
                .body(new JsonMapper()
                        .writeValueAsBytes(worker.fromRecord("again").json()))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .<String>path("id");
        org.awaitility.Awaitility.await()
                .until(() -> Doors.office("44")
                        .get("/api/v1/workers/imports/" + job)
                        .<String>path("state")
                        .startsWith("COMPLETED"));
        for (var accept : List.of("application/json", "text/csv")) {
            var requestId = "record-" + UUID.randomUUID();
            office(requestId)
                    .accept(accept)
                    .get("/api/v1/workers/imports/" + job + "/errors")
                    .then()
                    .statusCode(200);
            assertThat(AccessLog.of(requestId)).as(accept).singleElement().satisfies(entry -> {
                assertThat(entry.subjects()).containsExactly(id);
                assertThat(entry.groups()).containsExactly("F0");
            });
        }
    }

    @Test
    void lists_of_codes_are_about_nobody() {
        var requestId = "record-" + UUID.randomUUID();
        office(requestId).get("/api/v1/reference/divisions").then().statusCode(200);
        assertThat(AccessLog.of(requestId)).isEmpty();
    }
}
