package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker does alone, with nobody's help: all of it about the own record, none of it about another's. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SelfServiceTest {
    private String id;
    private String other;

    @BeforeEach
    void the_worker_and_another() {
        id = register("51", aWorker());
        other = register("51", aWorker());
    }

    @Test
    void a_worker_reads_the_own_record_and_what_became_of_it() {
        me().get("/api/v1/workers").then().statusCode(200).body("items.id", contains(id));
        for (var part : List.of("", "/history", "/intents", "/consents", "/access-records")) {
            me().get("/api/v1/workers/" + id + part).then().statusCode(200);
            me().get("/api/v1/workers/" + other + part).then().statusCode(404);
        }
        me().get("/api/v1/workers/" + id + "/access-records")
                .then()
                .body("items.operation", hasItems("getWorker", "listWorkerHistory"));
        me().get("/api/v1/workers?division=52").then().body("items", empty());
    }

    @Test
    void a_worker_wishes_allows_and_takes_both_back() {
        var app = word();
        app.put("by", "SELF_APP");
        var intent = mine("/intents", wish(app)).statusCode(201).extract().<String>path("id");
        me().body(Map.of("workerWord", app))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        var consent = mine(
                        "/consents",
                        Map.of(
                                "purpose",
                                "CONTACT",
                                "scope",
                                List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"),
                                "workerWord",
                                app))
                .statusCode(201)
                .extract()
                .<String>path("id");
        me().body(Map.of("workerWord", app))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        mine("/contact-updates", Map.of("phone", "+8613900009999"))
                .statusCode(201)
                .body("attestation", equalTo("SELF"));
        var theirs = "/api/v1/workers/" + other;
        me().body(wish(word())).post(theirs + "/intents").then().statusCode(404);
        me().body(Map.of(
                        "purpose", "CONTACT", "scope", List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"), "workerWord", word()))
                .post(theirs + "/consents")
                .then()
                .statusCode(404);
        me().body(Map.of("phone", "+8613900009999"))
                .post(theirs + "/contact-updates")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_worker_says_alone_is_proven_by_the_assertion_of_the_call_and_by_nothing_that_was_sent() {
        var said = word("a-paper-that-nobody-keeps");
        said.put("by", "SELF_APP");
        var intent = mine("/intents", wish(said)).statusCode(201).extract().<String>path("id");
        said.remove("evidenceRef");
        var consent = mine(
                        "/consents",
                        Map.of(
                                "purpose",
                                "CONTACT",
                                "scope",
                                List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"),
                                "workerWord",
                                said))
                .statusCode(201)
                .extract()
                .<String>path("id");

        for (var act : List.of(intent, consent)) {
            me().get("/api/v1/words/registry?workerId=" + id)
                    .then()
                    .statusCode(200)
                    .body("items.find { it.actId == '" + act + "' }.workerWord.evidenceRef", equalTo(assertion()))
                    .body("items.find { it.actId == '" + act + "' }.workerWord.by", equalTo("SELF_APP"))
                    .body("items.find { it.actId == '" + act + "' }.workerWord.recordedBy", equalTo("WK"));
        }
        office("51")
                .get("/api/v1/intents/" + intent)
                .then()
                .statusCode(200)
                .body("workerWord.evidenceRef", equalTo(assertion()));
    }

    @Test
    void an_office_has_to_say_where_the_proof_is_and_cannot_speak_as_the_app() {
        var said = word();
        said.remove("evidenceRef");
        office("51")
                .body(wish(said))
                .post("/api/v1/workers/" + id + "/intents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/workerWord/evidenceRef"))
                .body("errors[0].code", equalTo("EVIDENCE_MISSING"));
        var app = word(assertion());
        app.put("by", "SELF_APP");
        office("51")
                .body(wish(app))
                .post("/api/v1/workers/" + id + "/intents")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_NOT_YOURS"));
    }

    private String assertion() {
        return Passports.assertionOf(WorkerId.of(id).value());
    }

    private ValidatableResponse mine(String part, Map<String, ?> body) {
        return me().body(body).post("/api/v1/workers/" + id + part).then();
    }

    private RequestSpecification me() {
        return as(Passports.wk("51", WorkerId.of(id).value()));
    }
}
