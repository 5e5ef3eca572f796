package io.labortransfer.registry.referral;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferralResourceTest {
    private static final String REFERRALS = "/api/v1/risk-referrals";
    private static final Passports COUNTY = Passports.op("51").prefix("513431");

    @Inject
    EntityManager records;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private String household = "";

    @BeforeEach
    void aHouseholdOfSomebody() {
        household = aHousehold().of(register("51", aWorker())).entered("51");
    }

    @Test
    void the_county_receives_it_and_reports_and_the_household_stays_as_it_was() {
        var id = sent();
        act(id, "receive", Map.of())
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("version", equalTo(2));
        act(id, "receive", Map.of()).statusCode(409).body("allowedActions", contains("outcome"));
        act(id, "outcome", Map.of("outcome", "IDENTIFIED"))
                .statusCode(200)
                .body("state", equalTo("IDENTIFIED"))
                .body("dueAt", nullValue());
        act(id, "outcome", Map.of("outcome", "NOT_IDENTIFIED")).statusCode(409);

        office("51")
                .get("/api/v1/households/" + household)
                .then()
                .body("version", equalTo(1))
                .body("monitoring.type", equalTo("NONE"))
                .body("risk.state", equalTo("NONE"));
        for (var what : List.of("sent", "received", "decided")) {
            assertThat(Topics.await("lt.household.v1", "lt.household.referral_" + what + ".v1", household)
                            .json()
                            .get("referralId")
                            .asText())
                    .isEqualTo(id);
        }
        assertThat(sent()).as("a new one, once the old one is decided").isNotEqualTo(id);
    }

    @Test
    void one_at_a_time_with_a_proof_and_never_of_a_day_to_come() {
        sent();
        send(Map.of("reason", "ILLNESS", "evidenceRef", "visit-2", "observedOn", "2026-01-05"))
                .statusCode(409)
                .body("code", equalTo("REFERRAL_OPEN"));
        send(Map.of("reason", "ILLNESS", "evidenceRef", "visit-2", "observedOn", "2999-01-05"))
                .statusCode(422)
                .body("errors.code", contains("DAY_IN_FUTURE"));
        send(Map.of("reason", "ILLNESS", "observedOn", "2026-01-05")).statusCode(422);
        send(Map.of("reason", "POVERTY", "evidenceRef", "visit-2", "observedOn", "2026-01-05"))
                .statusCode(400);
    }

    @Test
    void nobody_but_the_office_of_the_household_finds_it() {
        var id = sent();
        for (var passport : List.of(Passports.op("52"), Passports.op("51").prefix("5117"))) {
            as(passport).get(REFERRALS + "/" + id).then().statusCode(404);
            as(passport)
                    .body("{}")
                    .post(REFERRALS + "/" + id + "/receive")
                    .then()
                    .statusCode(404);
            as(passport).get(REFERRALS + "?limit=500").then().body("items.id", not(hasItem(id)));
        }
        as(Passports.st("51", "4401")).get(REFERRALS + "/" + id).then().statusCode(403);
        as(Passports.op("51").prefix("513431"))
                .get(REFERRALS + "?limit=500")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void offices_above_the_county_follow_it_and_do_not_review_it() {
        var id = sent();
        for (var above : List.of(Passports.op("51"), Passports.op("51").prefix("5134"))) {
            as(above).get(REFERRALS + "/" + id).then().statusCode(200);
            as(above)
                    .body("{}")
                    .post(REFERRALS + "/" + id + "/receive")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("REFERRAL_OF_COUNTY"));
        }
        act(id, "receive", Map.of()).statusCode(200);
        as(Passports.op("51"))
                .body(Map.of("outcome", "IDENTIFIED"))
                .post(REFERRALS + "/" + id + "/outcome")
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_OF_COUNTY"));
        as(Passports.op("51")).get(REFERRALS + "/" + id).then().body("state", equalTo("UNDER_REVIEW"));
    }

    @Test
    void of_several_who_receive_it_at_once_one_does_and_the_others_learn_that_it_is_done() throws Exception {
        var receive = REFERRALS + "/" + sent() + "/receive";
        try (var counter = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = counter.invokeAll(Collections.nCopies(
                    8, (Callable<Integer>) () -> as(Passports.op("51").prefix("513431"))
                            .body("{}")
                            .post(receive)
                            .statusCode()));
            var told = new ArrayList<Integer>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            assertThat(told).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void what_is_late_is_seen_in_the_list_and_by_operators() {
        var id = sent();
        var punctual = aHousehold().of(register("51", aWorker())).entered("51");
        scopes.run(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> records.createNativeQuery(
                                        "UPDATE risk_referral SET due_at = now() - interval '1 day' WHERE household_id ="
                                                + " (SELECT household_id FROM risk_referral ORDER BY sent_at DESC LIMIT 1)")
                                .executeUpdate()));
        var other = office("51")
                .body(observation())
                .post("/api/v1/households/" + punctual + "/risk-referrals")
                .<String>path("id");
        office("51")
                .get(REFERRALS + "?limit=500&county=5134&state=SENT&overdue=true")
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(other)))
                .body("items.findAll { !it.overdue }.size()", equalTo(0));
        office("51")
                .get(REFERRALS + "?limit=500&overdue=false")
                .then()
                .body("items.id", hasItem(other))
                .body("items.id", not(hasItem(id)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().port(management)
                        .baseUri("http://127.0.0.1")
                        .get("/q/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.matches("lt_referrals_overdue(\\{.*})? [1-9].*")));
    }

    private String sent() {
        return send(observation())
                .statusCode(201)
                .body("state", equalTo("SENT"))
                .body("county", equalTo("513431"))
                .body("raisedBy", equalTo("OP"))
                .extract()
                .path("id");
    }

    private ValidatableResponse send(Map<String, Object> observation) {
        return office("51")
                .body(observation)
                .post("/api/v1/households/" + household + "/risk-referrals")
                .then();
    }

    private static Map<String, Object> observation() {
        return Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05");
    }

    private static ValidatableResponse act(String id, String act, Map<String, Object> body) {
        return as(COUNTY).body(body).post(REFERRALS + "/" + id + "/" + act).then();
    }
}
