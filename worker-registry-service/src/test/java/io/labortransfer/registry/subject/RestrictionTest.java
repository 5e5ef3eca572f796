package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.subject.PersonCopy.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wants that nothing new is begun with the own data. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RestrictionTest {
    private String worker = "";

    @BeforeEach
    void somebody_is_registered_and_can_be_matched() {
        worker = register("51", aWorker());
        openIntent("51", worker);
    }

    @Test
    void while_it_holds_others_are_told_of_a_record_in_dispute_and_nothing_new_is_shared() {
        var request = restricted(self("51", worker));
        candidateIs("SUSPENDED", 3);
        office("51").get("/api/v1/workers/" + worker).then().body("state", equalTo("ACTIVE"));
        consent().statusCode(409).body("code", equalTo("PROCESSING_RESTRICTED"));
        assertThat(restricted(self("51", worker))).as("the same one").isEqualTo(request);

        lift(self("51", worker), request, Map.of("workerWord", word()))
                .statusCode(200)
                .body("state", equalTo("DONE"));

        candidateIs("ACTIVE", 4);
        consent().statusCode(201);
        lift(self("51", worker), request, Map.of("workerWord", word())).statusCode(200);
        assertThat(restricted(self("51", worker))).isNotEqualTo(request);
    }

    @Test
    void a_consent_is_taken_back_a_wish_withdrawn_and_a_record_corrected_all_the_same() {
        var consent = consent().statusCode(201).extract().<String>path("id");
        restricted(Passports.op("51"));
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200);
        correct("51", worker, 1, Map.of("education", "80")).then().statusCode(200);
        candidate("state is still that of a dispute", "SUSPENDED", "80");
    }

    @Test
    void no_move_of_the_registration_lifts_it() {
        restricted(Passports.op("51"));
        move("51", worker, "suspend").then().statusCode(200);
        move("51", worker, "reinstate").then().statusCode(200).body("state", equalTo("ACTIVE"));
        correct("51", worker, 3, Map.of("education", "60")).then().statusCode(200);
        candidate("after the reinstatement", "SUSPENDED", "60");
    }

    @Test
    void nobody_lifts_it_without_the_word_and_what_the_office_has_to_say_to_it_the_worker_reads() {
        var request = restricted(self("51", worker));
        lift(Passports.op("51"), request, Map.of()).statusCode(422).body("code", equalTo("WORD_MISSING"));
        lift(self("51", worker), request, Map.of("reason", "i say so")).statusCode(422);
        lift(Passports.op("51"), request, Map.of("reason", "the dispute is settled"))
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        lift(Passports.op("52"), request, Map.of("workerWord", word())).statusCode(404);
        lift(Passports.st("51", "5134"), request, Map.of("workerWord", word())).statusCode(403);
        as(self("51", worker))
                .get("/api/v1/workers/" + worker + "/subject-requests/" + request)
                .then()
                .body("state", equalTo("IN_FORCE"));

        lift(Passports.op("51"), request, Map.of("workerWord", word(), "reason", "the dispute is settled"))
                .statusCode(200);

        as(self("51", worker))
                .get("/api/v1/workers/" + worker + "/subject-requests/" + request)
                .then()
                .body("answer", equalTo("the dispute is settled"))
                .body("decidedBy", equalTo("office-51"));
        candidateIs("ACTIVE", 4);
    }

    @Test
    void it_goes_with_the_person_to_another_unit() {
        var request = restricted(self("51", worker));
        moves(worker);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.payload() != null
                        && event.json().path("originProvince").asText().equals("52")
                        && event.json().path("state").asText().equals("SUSPENDED"));
        lift(Passports.op("52"), request, Map.of("workerWord", word())).statusCode(200);
    }

    private String restricted(Passports by) {
        return as(by).body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .body("state", equalTo("IN_FORCE"))
                .extract()
                .path("id");
    }

    private ValidatableResponse lift(Passports by, String request, Map<String, ?> body) {
        return as(by).body(body)
                .post("/api/v1/workers/" + worker + "/subject-requests/" + request + "/lift")
                .then();
    }

    private ValidatableResponse consent() {
        return office("51")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then();
    }

    private void candidateIs(String state, long version) {
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.payload() != null
                        && event.json().path("version").asLong() == version
                        && event.json().path("state").asText().equals(state));
    }

    private void candidate(String why, String state, String education) {
        var event = Topics.await(
                "lt.candidate.v1",
                told -> told.subject().equals(worker)
                        && told.payload() != null
                        && told.json().path("education").asText().equals(education));
        assertThat(event.json().path("state").asText()).as(why).isEqualTo(state);
    }
}
