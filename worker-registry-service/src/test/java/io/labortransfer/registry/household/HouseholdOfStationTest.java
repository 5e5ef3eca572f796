package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A station sees that there are households of those who live in its host divisions, and tells their counties what it sees of them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdOfStationTest {
    private static final String HOUSEHOLDS = "/api/v1/households";
    private static final Map<String, Object> SEEN =
            Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05");

    private String home = "";
    private String away = "";
    private String id = "";

    @BeforeEach
    void somebodyOfTheHouseholdLivesInShenzhen() {
        away = register("51", aWorker().with("residenceDivision", "440305"));
        home = register("51", aWorker());
        id = aHousehold().of(home).of(away).entered("51");
    }

    @Test
    void it_finds_the_household_and_learns_where_it_is_registered_and_nothing_of_its_need() {
        as(station())
                .get(HOUSEHOLDS + "/" + id)
                .then()
                .statusCode(200)
                .body("registrationDivision", equalTo("513431"))
                .body("$", not(hasKey("members")))
                .body("$", not(hasKey("risk")))
                .body("$", not(hasKey("monitoring")))
                .body("$", not(hasKey("zeroEmployment")));
        as(station()).get(HOUSEHOLDS + "?limit=500").then().body("items.id", hasItem(id));
        as(station())
                .get(HOUSEHOLDS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0]", not(hasKey("by")))
                .body("items[0]", not(hasKey("members")));
    }

    @Test
    void its_look_is_told_to_those_whom_it_hosts_and_not_to_the_others_of_the_household() {
        var feed = new FeedReader(station(), HOUSEHOLDS + "/changes");
        somebodyOfTheHouseholdLivesInShenzhen();
        assertThat(feed.versionsOf(id, 1)).containsExactly(1L);
        for (var address : List.of("/" + id, "/" + id + "/history", "/" + id + "?asOf=2999-01-01", "?limit=500")) {
            as(station()).get(HOUSEHOLDS + address).then().statusCode(200);
        }
        as(station())
                .body(SEEN)
                .post(HOUSEHOLDS + "/" + id + "/risk-referrals")
                .then()
                .statusCode(201);

        assertThat(looksAt(home)).doesNotContain("HOST");
        assertThat(looksAt(away)).contains("HOST");
        office("51")
                .get("/api/v1/workers/" + away + "/access-records?limit=500")
                .then()
                .body(
                        "items.findAll { it.relations == ['HOST'] }.operation.unique()",
                        containsInAnyOrder(
                                "getHousehold",
                                "listHouseholdVersions",
                                "listHouseholds",
                                "sendRiskReferral",
                                "listHouseholdChanges"));
    }

    @Test
    void who_changed_a_household_stands_in_the_log_of_its_history_and_not_in_that_of_the_household() {
        for (var address : List.of("/" + id, "/" + id + "/history")) {
            office("51").get(HOUSEHOLDS + address).then().statusCode(200);
        }
        office("51")
                .get("/api/v1/workers/" + home + "/access-records?limit=500")
                .then()
                .body(
                        "items.find { it.operation == 'getHousehold' }.fieldGroups",
                        containsInAnyOrder("F0", "F1", "F4", "F5"))
                .body("items.find { it.operation == 'listHouseholdVersions' }.fieldGroups", hasItem("F9"));
    }

    private static List<String> looksAt(String worker) {
        return office("51")
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.relations.flatten()");
    }

    @Test
    void what_it_sees_goes_to_the_county() {
        var referral = as(station())
                .body(SEEN)
                .post(HOUSEHOLDS + "/" + id + "/risk-referrals")
                .then()
                .statusCode(201)
                .body("raisedBy", equalTo("ST"))
                .body("state", equalTo("SENT"))
                .body("$", not(hasKey("evidenceRef")))
                .extract()
                .<String>path("id");
        office("51")
                .get("/api/v1/risk-referrals/" + referral + "/history")
                .then()
                .statusCode(200)
                .body("items.actor", contains("ST"))
                .body("items.operation", contains("sendRiskReferral"))
                .body("items.evidenceRef", contains("visit-1"));
        as(station()).get("/api/v1/risk-referrals/" + referral).then().statusCode(403);
    }

    @Test
    void a_household_of_which_nobody_lives_there_is_not_there() {
        var other = aHousehold().of(register("51", aWorker())).entered("51");
        for (var stranger : List.of(Passports.st("51", "4401"), Passports.st("52", "4403"))) {
            as(stranger).get(HOUSEHOLDS + "/" + id).then().statusCode(404);
            as(stranger).get(HOUSEHOLDS + "?limit=500").then().body("items.id", not(hasItem(id)));
            as(stranger)
                    .body(SEEN)
                    .post(HOUSEHOLDS + "/" + id + "/risk-referrals")
                    .then()
                    .statusCode(404);
        }
        as(station()).get(HOUSEHOLDS + "/" + other).then().statusCode(404);
        as(station()).get(HOUSEHOLDS + "?limit=500").then().body("items.id", not(hasItem(other)));
        as(station())
                .body(SEEN)
                .post(HOUSEHOLDS + "/" + other + "/risk-referrals")
                .then()
                .statusCode(404);
    }

    @Test
    void it_does_not_learn_by_a_filter_what_it_is_not_shown() {
        for (var filter : List.of("zeroEmployment=true", "monitoringType=SUDDEN", "riskState=AT_RISK")) {
            as(station())
                    .get(HOUSEHOLDS + "?" + filter)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FILTER_NOT_SHOWN"));
            office("51").get(HOUSEHOLDS + "?" + filter).then().statusCode(200);
        }
        for (var filter : List.of("category=MONITORED", "capacity=LOST", "mobility=IN_COUNTY", "assisted=true")) {
            as(station())
                    .get("/api/v1/workers?" + filter)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FILTER_NOT_SHOWN"));
            office("51").get("/api/v1/workers?" + filter).then().statusCode(200);
        }
        as(station())
                .get("/api/v1/workers?limit=500&category=LOP&division=5134&state=ACTIVE")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(away));
    }

    @Test
    void who_leaves_the_household_takes_it_out_of_sight() {
        office("51")
                .header("If-Match", "*")
                .delete(HOUSEHOLDS + "/" + id + "/members/" + away)
                .then()
                .statusCode(200);
        as(station()).get(HOUSEHOLDS + "/" + id).then().statusCode(404);
        as(station()).get(HOUSEHOLDS + "?limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void it_follows_the_changes_of_those_households() {
        var feed = new FeedReader(station(), HOUSEHOLDS + "/changes");
        var next = aHousehold()
                .of(register("51", aWorker().with("residenceDivision", "440305")))
                .entered("51");
        assertThat(feed.versionsOf(next, 1)).containsExactly(1L);
    }

    private static Passports station() {
        return Passports.st("51", "4403");
    }
}
