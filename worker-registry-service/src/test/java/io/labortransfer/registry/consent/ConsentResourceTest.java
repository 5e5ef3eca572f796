package io.labortransfer.registry.consent;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConsentResourceTest {

    @Inject
    ConsentClock clockwork;

    @Test
    void a_consent_is_granted_shown_to_its_scope_and_taken_back() {
        var worker = register("51", aWorker());
        var consent = grant(worker, consent(word()));
        var told =
                Topics.await("lt.consent.v1", "lt.consent.granted.v1", consent).json();
        assertThat(told.get("fieldGroups").get(0).asText()).isEqualTo("F1");
        assertThat(told.get("basis").asText()).isEqualTo("CONSENT");
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().get("visibleTo").size() == 1
                        && event.json().get("visibleTo").get(0).asText().equals("44"));
        for (var again = 0; again < 2; again++) {
            office("51")
                    .body(Map.of("workerWord", word()))
                    .post("/api/v1/consents/" + consent + "/revoke")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REVOKED"))
                    .body("version", equalTo(2));
        }
        Topics.await("lt.consent.v1", "lt.consent.revoked.v1", consent);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().get("version").asLong() == 3
                        && event.json().get("consents").isEmpty());
    }

    @Test
    void a_consent_with_a_last_day_ends_by_the_clock() {
        var clock = MovableClock.at(Instant.now());
        var worker = register("51", aWorker());
        var terms = consent(word());
        terms.put("validTo", Times.today(clock).plusDays(30).toString());
        var consent = grant(worker, terms);
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(29));
        clockwork.tick();
        office("51").get("/api/v1/consents/" + consent).then().body("state", equalTo("GRANTED"));
        clock.advance(Duration.ofDays(1));
        clockwork.tick();
        clock.moveTo(Instant.now());

        office("51").get("/api/v1/consents/" + consent).then().body("state", equalTo("EXPIRED"));
        Topics.await("lt.consent.v1", "lt.consent.expired.v1", consent);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().get("version").asLong() == 3
                        && event.json().get("visibleTo").isEmpty());
    }

    @Test
    void the_same_consent_on_the_same_proof_is_one() {
        var worker = register("51", aWorker());
        var word = word();
        assertThat(grant(worker, consent(word))).isEqualTo(grant(worker, consent(word)));
        office("51")
                .get("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void what_was_taken_back_does_not_come_back_on_a_word_or_a_proof_from_before() {
        var worker = register("51", aWorker());
        var path = "/api/v1/workers/" + worker + "/consents";
        var first = consent(word());
        var consent = grant(worker, first);
        office("51")
                .body(Map.of("workerWord", at("2026-02-05T10:00:00.000+08:00")))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200);
        assertThat(Topics.await("lt.consent.v1", "lt.consent.revoked.v1", consent)
                        .json()
                        .get("spoken")
                        .asBoolean())
                .isTrue();
        var sameProof = new HashMap<>(word(proof(first)));
        sameProof.put("at", "2026-03-05T10:00:00.000+08:00");
        for (var old : List.of(first, consent(word()), consent(sameProof))) {
            office("51")
                    .body(old)
                    .post(path)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("WORD_OVERTAKEN"))
                    .body("errors.pointer", hasItems("/workerWord/at"));
        }
        var elsewhere = consent(word());
        elsewhere.put("scope", List.of("33"));
        grant(worker, elsewhere); // the worker took back nothing of that
        var both = consent(word());
        both.put("scope", List.of("33", "44"));
        office("51").body(both).post(path).then().statusCode(409);
        grant(worker, consent(at("2026-03-05T10:00:00.000+08:00")));
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .body(consent(sameProof)) // what workers write down themselves nobody else wrote
                .post(path)
                .then()
                .statusCode(201);
    }

    private static String proof(Map<String, Object> consent) {
        return String.valueOf(((Map<?, ?>) consent.get("workerWord")).get("evidenceRef"));
    }

    private static Map<String, Object> at(String time) {
        var word = new HashMap<>(word());
        word.put("at", time);
        return word;
    }

    @Test
    void a_consent_names_those_for_whom_its_purpose_does_something() {
        var worker = register("51", aWorker());
        var path = "/api/v1/workers/" + worker + "/consents";
        var employer = "emp_01jd5t3v7x8h2k4m6n8p0q2r4s";
        var partner = "ptn_01jd5t3v7x8h2k4m6n8p0q2r4s";
        var useless = Map.of(
                "SHARE_PROFILE_DEST", List.of(employer, partner),
                "SHARE_IDENTITY_EMPLOYER", List.of("44", partner),
                "CONTACT", List.of("44", partner));
        useless.forEach((purpose, scope) -> office("51")
                .body(Map.of("purpose", purpose, "scope", scope, "workerWord", word()))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/scope/0", "/scope/1"))
                .body("errors.code", everyItem(equalTo("SCOPE_WITHOUT_EFFECT"))));
        var useful = Map.of(
                "SHARE_PROFILE_DEST",
                "44",
                "SHARE_IDENTITY_EMPLOYER",
                employer,
                "CONTACT",
                employer,
                "TRACKING",
                "44",
                "TRAINING_DATA",
                partner,
                "EMPLOYER_INCENTIVE",
                "44");
        useful.forEach((purpose, target) -> office("51")
                .body(Map.of("purpose", purpose, "scope", List.of(target), "workerWord", word()))
                .post(path)
                .then()
                .statusCode(201));
    }

    @Test
    void many_consents_come_in_pages_oldest_first() {
        var worker = register("51", aWorker());
        var granted =
                List.of(grant(worker, consent(word())), grant(worker, consent(word())), grant(worker, consent(word())));
        var path = "/api/v1/workers/" + worker + "/consents?limit=2";

        var first = office("51").get(path).then().statusCode(200).extract().jsonPath();
        var second = office("51")
                .get(path + "&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id")).isEqualTo(granted.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(granted.subList(2, 3));
        var other = register("51", aWorker());
        office("51")
                .get("/api/v1/workers/" + other + "/consents?cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_consent_needs_the_word_a_purpose_and_known_targets() {
        var worker = register("51", aWorker());
        var path = "/api/v1/workers/" + worker + "/consents";
        office("51").body(consent(null)).post(path).then().statusCode(422).body("code", equalTo("WORD_MISSING"));
        office("51")
                .body(Map.of("scope", List.of("98", "emp_x"), "validTo", "2020-01-01", "workerWord", word()))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/purpose", "/scope/0", "/scope/1", "/validTo"));
    }

    @Test
    void strangers_meet_404_the_wrong_actor_403_and_no_token_401() {
        var worker = register("51", aWorker());
        var consent = grant(worker, consent(word()));
        for (var stranger :
                new Passports[] {Passports.op("52"), Passports.op("51").prefix("5101")}) {
            as(stranger)
                    .body(consent(word()))
                    .post("/api/v1/workers/" + worker + "/consents")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .body(Map.of("workerWord", word()))
                    .post("/api/v1/consents/" + consent + "/revoke")
                    .then()
                    .statusCode(404);
            as(stranger).get("/api/v1/workers/" + worker + "/consents").then().statusCode(404);
        }
        as(Passports.em("44", "91440300MA5ABCDEG0"))
                .body(Map.of("workerWord", word()))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(403);
        given().get("/api/v1/workers/" + worker + "/consents").then().statusCode(401);
    }

    @Test
    void a_consent_is_read_where_its_location_says_by_those_who_may_see_its_worker() {
        var worker = register("51", aWorker());
        var place = office("51")
                .body(consent(word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .header("Location");

        office("51").get(place).then().statusCode(200).body("workerId", equalTo(worker));
        office("52").get(place).then().statusCode(404);
    }

    private static String grant(String worker, Map<String, Object> consent) {
        return office("51")
                .body(consent)
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .body("state", equalTo("GRANTED"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> consent(Map<String, Object> word) {
        var consent = new HashMap<String, Object>();
        consent.put("purpose", "SHARE_PROFILE_DEST");
        consent.put("scope", List.of("44"));
        consent.put("workerWord", word);
        return consent;
    }
}
