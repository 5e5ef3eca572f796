package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asked about the own data, on which word, and who answered. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SubjectHistoryTest {
    private String worker = "";

    @BeforeEach
    void somebody() {
        worker = register("51", aWorker());
    }

    @Test
    void a_claim_tells_who_took_it_down_on_which_word_and_who_answered() {
        var claim = ask(Map.of("type", "CORRECT", "fact", "EDUCATION", "claimed", "80", "workerWord", word()));
        history(self(), claim)
                .statusCode(200)
                .body("versions.state", contains("ACCEPTED"))
                .body("versions.by", contains("office-51"));
        office("51")
                .body(Map.of("reason", "the diploma says so"))
                .post(path(claim) + "/decline")
                .then()
                .statusCode(200);
        for (var reader : List.of(self(), Passports.op("51"))) {
            history(reader, claim)
                    .statusCode(200)
                    .body("workerId", equalTo(worker))
                    .body("versions.version", contains(2, 1))
                    .body("versions.state", contains("REFUSED", "ACCEPTED"))
                    .body("versions.by", contains("office-51", "office-51"))
                    .body("versions.actor", contains("OP", "OP"))
                    .body("versions.operation", contains("declineCorrection", "requestSubjectRight"))
                    .body("versions[0].evidenceRef", nullValue())
                    .body("versions[1].evidenceRef", not(nullValue()))
                    .body("versions[0].changed", contains("decidedBy", "endedAt", "state"))
                    .body("versions[1].changed", empty());
        }
        for (var stranger : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5101"),
                Passports.wk("51", WorkerId.of(register("51", aWorker())).value()))) {
            history(stranger, claim).statusCode(404);
        }
        history(Passports.st("51", "5134"), claim).statusCode(403);
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.operation == 'getSubjectRequestHistory' }.fieldGroups", hasItem("F9"));
    }

    @Test
    void a_restriction_that_the_worker_lifts_rests_on_a_word_of_its_own() {
        var restriction = ask(Map.of("type", "RESTRICT", "workerWord", word("ev-asked-" + worker)));
        office("51")
                .body(Map.of("workerWord", word("ev-lifted-" + worker)))
                .post(path(restriction) + "/lift")
                .then()
                .statusCode(200);
        history(self(), restriction)
                .body("versions.state", contains("DONE", "IN_FORCE"))
                .body("versions.operation", contains("liftRestriction", "requestSubjectRight"))
                .body("versions.evidenceRef", contains("ev-lifted-" + worker, "ev-asked-" + worker));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment_and_as_it_held_on_a_day() {
        var claim = ask(Map.of("type", "CORRECT", "fact", "EDUCATION", "claimed", "80", "workerWord", word()));
        var asked =
                history(self(), claim).extract().<String>path("versions[0].at").replace("+08:00", "999%2B08:00");
        office("51")
                .body(Map.of("reason", "the diploma says so"))
                .post(path(claim) + "/decline")
                .then()
                .statusCode(200);
        read(claim, "knownAt=" + asked)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("version", equalTo(1))
                .body("claimed", equalTo("80"))
                .body("answer", nullValue())
                .body("decidedBy", nullValue());
        read(claim, "knownAt=2999-01-01T00:00:00Z").body("answer", equalTo("the diploma says so"));
        read(claim, "knownAt=2020-01-01T00:00:00Z").statusCode(404);
        read(claim, "asOf=yesterday").statusCode(400);
        var today = LocalDate.now(Times.SHANGHAI);
        read(claim, "asOf=" + today).statusCode(200).body("state", equalTo("REFUSED"));
        read(claim, "asOf=" + today.minusDays(1)).statusCode(404);
    }

    @Test
    void an_erasure_tells_its_own_past_when_the_person_is_gone() {
        var erasure = ask(Map.of("type", "ERASE", "workerWord", word()));
        await().until(() ->
                "DONE".equals(as(Passports.op("51")).get(path(erasure)).path("state")));
        history(Passports.op("51"), erasure)
                .statusCode(200)
                .body("versions.state", contains("DONE", "ACCEPTED"))
                .body("versions.by", contains(null, "office-51"))
                .body("versions.operation", contains(null, "requestSubjectRight"));
    }

    private String ask(Map<String, ?> request) {
        return office("51")
                .body(request)
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Passports self() {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private String path(String request) {
        return "/api/v1/workers/" + worker + "/subject-requests/" + request;
    }

    private ValidatableResponse read(String request, String query) {
        return as(self())
                .urlEncodingEnabled(false)
                .get(path(request) + "?" + query)
                .then();
    }

    private ValidatableResponse history(Passports who, String request) {
        return as(who).get(path(request) + "/history").then();
    }
}
