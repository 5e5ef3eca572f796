package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is registered in a town: its office speaks for those of its county who live there. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TownOfficeTest {
    private static final String TOWN = "513431101";
    private static final String NEXT_TOWN = "513431102";
    private static final String WORKERS = "/api/v1/workers";
    private static final String HOUSEHOLDS = "/api/v1/households";

    private final WorkerJson person = aWorker().with("residenceDivision", TOWN + "203");
    private final WorkerJson stranger = aWorker()
            .with("residenceDivision", NEXT_TOWN)
            .with("name", person.name())
            .with("phone", person.phone());
    private String ours = "";
    private String theirs = "";

    @BeforeEach
    void twoOfOneNameLiveInTwoTownsOfACounty() {
        ours = register("51", person);
        theirs = register("51", stranger);
    }

    private static Passports town() {
        return Passports.op("51").prefix(TOWN);
    }

    @Test
    void it_reads_those_who_live_there_and_nobody_else_of_the_county() {
        as(town()).get(WORKERS + "/" + ours).then().statusCode(200).body("laborCapacity", equalTo("NORMAL"));
        as(Passports.op("51").prefix(TOWN + "203"))
                .get(WORKERS + "/" + ours)
                .then()
                .statusCode(200);
        as(Passports.op("51").prefix(TOWN + "204"))
                .get(WORKERS + "/" + ours)
                .then()
                .statusCode(404);
        as(town()).get(WORKERS + "/" + theirs).then().statusCode(404);
        as(town())
                .get(WORKERS + "?limit=500&category=LOP")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(ours))
                .body("items.id", not(hasItem(theirs)));
        as(town())
                .get(WORKERS + "?division=513431&limit=500")
                .then()
                .body("items.id", hasItem(ours))
                .body("items.id", not(hasItem(theirs)));
        as(town()).get(WORKERS + "?division=5117&limit=500").then().body("items", empty());
        found(Map.of("idNumber", stranger.idNumber()), empty());
        found(Map.of("name", person.name()), contains(ours));
        found(Map.of("phone", person.phone()), not(hasItem(theirs)));
        found(Map.of("phone", person.phone()), hasItem(ours));
        as(Passports.op("51").prefix("513431"))
                .body(Map.of("name", person.name()))
                .post(WORKERS + "/search")
                .then()
                .body("items.id", contains(ours, theirs));
    }

    @Test
    void it_registers_and_corrects_who_lives_there() {
        var comer = aWorker().with("residenceDivision", TOWN);
        var id = as(town())
                .body(comer.json())
                .post(WORKERS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        corrected(id, "{\"education\":\"80\"}", 200);
        corrected(id, "{\"residenceDivision\":\"" + NEXT_TOWN + "\"}", 422);
        corrected(theirs, "{\"education\":\"80\"}", 404);
        for (var elsewhere : List.of(
                aWorker().with("residenceDivision", NEXT_TOWN),
                aWorker().with("residenceDivision", "513431"),
                aWorker().without("residenceDivision"))) {
            as(town())
                    .body(elsewhere.json())
                    .post(WORKERS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/residenceDivision"))
                    .body("errors.code", contains("RESIDENCE_FOREIGN"));
        }
        as(town())
                .body(aWorker()
                        .with("registrationDivision", "511702")
                        .with("residenceDivision", TOWN)
                        .json())
                .post(WORKERS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("DIVISION_FOREIGN"));
        as(town())
                .body(stranger.with("education", "80").json())
                .post(WORKERS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("RESIDENCE_FOREIGN"));
        as(town())
                .body(stranger.with("residenceDivision", TOWN).json())
                .post(WORKERS)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_ALREADY_REGISTERED"))
                .body("errors", anyOf(nullValue(), empty())); // nothing of what is known of somebody else's
    }

    @Test
    void it_writes_down_their_wishes_and_lists_no_others() {
        var intent = as(town())
                .body(wish(word()))
                .post(WORKERS + "/" + ours + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var foreign = openIntent("51", theirs);
        as(town())
                .body(wish(word()))
                .post(WORKERS + "/" + theirs + "/intents")
                .then()
                .statusCode(404);
        as(town())
                .get("/api/v1/intents?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(intent))
                .body("items.id", not(hasItem(foreign)));
        as(town()).get("/api/v1/intents/" + foreign).then().statusCode(404);
    }

    @Test
    void it_has_the_households_in_which_somebody_lives_there() {
        var household = as(town())
                .body(aHousehold().of(ours).andAChild().json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var foreign = aHousehold().of(theirs).entered("51");
        as(town()).get(HOUSEHOLDS + "/" + household).then().statusCode(200).body("members.size()", equalTo(2));
        as(town()).get(HOUSEHOLDS + "/" + foreign).then().statusCode(404);
        as(town())
                .get(HOUSEHOLDS + "?limit=500&zeroEmployment=false")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(household))
                .body("items.id", not(hasItem(foreign)));
        as(town()).get(HOUSEHOLDS + "?workerId=" + theirs).then().body("items", empty());
        as(town())
                .body(aHousehold().andAChild().json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOWNSMAN_MISSING"));
        as(town())
                .body(aHousehold().of(theirs).json())
                .post(HOUSEHOLDS)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("MEMBER_UNKNOWN"));
    }

    @Test
    void what_it_writes_down_counts_for_all_of_a_household_wherever_they_live() {
        var household = aHousehold().of(theirs).of(ours).entered("51");
        openIntent("51", theirs);
        as(town()).get(HOUSEHOLDS + "/" + household).then().statusCode(200).body("zeroEmployment", equalTo(true));

        var intent = as(town())
                .body(wish(word()))
                .post(WORKERS + "/" + ours + "/intents")
                .<String>path("id");
        as(town())
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);

        as(town())
                .get(HOUSEHOLDS + "/" + household)
                .then()
                .body("zeroEmployment", equalTo(true))
                .body("members.capacity", contains("NORMAL", "NORMAL"));
    }

    @Test
    void a_risk_referral_sent_twice_is_one_and_the_county_decides_it() {
        var household = aHousehold().of(ours).entered("51");
        var seen = Map.of(
                "reason",
                "JOB_LOSS",
                "evidenceRef",
                "visit-1",
                "observedOn",
                "2026-01-05",
                "clientId",
                UUID.randomUUID().toString());
        var sent = as(town())
                .body(seen)
                .post(HOUSEHOLDS + "/" + household + "/risk-referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(town())
                .body(seen)
                .post(HOUSEHOLDS + "/" + household + "/risk-referrals")
                .then()
                .statusCode(201)
                .body("id", equalTo(sent));
        as(town()).post("/api/v1/risk-referrals/" + sent + "/receive").then().statusCode(404);
        as(Passports.op("51").prefix("513431"))
                .post("/api/v1/risk-referrals/" + sent + "/receive")
                .then()
                .statusCode(200);
    }

    private static void found(Map<String, Object> wanted, Matcher<?> who) {
        as(town()).body(wanted).post(WORKERS + "/search").then().statusCode(200).body("items.id", who);
    }

    private static void corrected(String worker, String changes, int status) {
        as(town())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes)
                .patch(WORKERS + "/" + worker)
                .then()
                .statusCode(status);
    }
}
