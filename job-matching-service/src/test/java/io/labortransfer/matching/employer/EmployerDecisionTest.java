package io.labortransfer.matching.employer;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspension, block and appeal through the door. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmployerDecisionTest {

    private static final Map<String, String> ARREARS = Map.of("reasonCode", "WAGE_ARREARS", "note", "October unpaid");
    private static final Map<String, String> NOTICE =
            Map.of("basis", "REPEATED_WAGE_ARREARS", "text", "Wages unpaid in three months");

    private final World world = new World();
    private String path = "";

    @BeforeEach
    void a_verified_firm() {
        path = "/api/v1/employers/" + world.verified();
    }

    @Test
    void an_office_suspends_and_reinstates_and_all_are_told() {
        var feed = new FeedReader(world.em(), "/api/v1/employers/changes");

        world.office("suspend", ARREARS)
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("ordersHeld", equalTo(true))
                .body("reasonCode", equalTo("WAGE_ARREARS"))
                .body("allowedActions", equalTo(List.of("reinstate", "block-notice")));
        world.office("suspend", ARREARS)
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_STATE"))
                .body("allowedActions", hasItem("reinstate"));
        world.office("reinstate", Map.of())
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("ordersHeld", equalTo(false))
                .body("$", not(hasKey("reasonCode")));

        Event suspended = Topics.await("lt.employer.v1", "lt.employer.suspended.v1", world.employer());
        assertThat(suspended.json().at("/reasonCode").asText()).isEqualTo("WAGE_ARREARS");
        assertThat(suspended.json().at("/ordersHeld").asBoolean()).isTrue();
        assertThat(suspended.payload()).doesNotContain("October");
        Topics.await("lt.employer.v1", "lt.employer.reinstated.v1", world.employer());
        assertThat(feed.versionsOf(world.employer(), 2)).isSorted();
    }

    @Test
    void a_block_follows_on_a_notice_that_was_answered() {
        world.office("block", Map.of()).statusCode(409).body("code", equalTo("EMPLOYER_STATE"));
        world.office("block-notice", NOTICE)
                .statusCode(200)
                .body("state", equalTo("BLOCK_NOTICED"))
                .body("ordersHeld", equalTo(false))
                .body("block.basis", equalTo("REPEATED_WAGE_ARREARS"))
                .body("block.hearingUntil", notNullValue())
                .body("allowedActions", not(hasItem("block")));
        world.office("block", Map.of()).statusCode(409).body("code", equalTo("HEARING_OPEN"));

        says("hearing-statement", "Bank slips are with the office")
                .statusCode(200)
                .body("block.heardAt", notNullValue())
                .body("allowedActions", hasItem("block"));
        world.office("block", Map.of("note", "slips are of another month"))
                .statusCode(200)
                .body("state", equalTo("BLOCKED"))
                .body("ordersHeld", equalTo(true))
                .body("allowedActions", equalTo(List.of("unblock", "appeal")));

        Event noticed = Topics.await("lt.employer.v1", "lt.employer.block_noticed.v1", world.employer());
        assertThat(noticed.json().at("/hearingUntil").asText()).endsWith("+08:00");
        assertThat(noticed.payload()).doesNotContain("three months");
        Topics.await("lt.employer.v1", "lt.employer.blocked.v1", world.employer());
        for (var reader : List.of(world.em(), world.dp())) {
            as(reader)
                    .get(path + "/statements")
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("NOTICE", "HEARING"))
                    .body("items.text", contains("Wages unpaid in three months", "Bank slips are with the office"));
        }
        world.office("unblock", Map.of()).statusCode(200).body("state", equalTo("VERIFIED"));
        Topics.await("lt.employer.v1", "lt.employer.unblocked.v1", world.employer());
    }

    @Test
    void the_time_to_be_heard_is_never_shorter_than_the_usual() {
        world.office(
                        "block-notice",
                        Map.of(
                                "basis",
                                "X",
                                "text",
                                "why",
                                "hearingUntil",
                                OffsetDateTime.now().plusDays(14).toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/hearingUntil"))
                .body("errors[0].code", equalTo("HEARING_TOO_SHORT"))
                .body("errors[0].detail", containsString("15"));
        world.office(
                        "block-notice",
                        Map.of(
                                "basis",
                                "X",
                                "text",
                                "why",
                                "hearingUntil",
                                OffsetDateTime.now().plusDays(40).toString()))
                .statusCode(200);
    }

    @Test
    void an_appeal_is_decided_by_the_nation_and_by_nobody_else() {
        blocked();
        as(Passports.no()).post(path + "/unblock").then().statusCode(404);
        says("appeal", "The slips are of the right month").statusCode(200).body("block.appealedAt", notNullValue());

        as(Passports.no())
                .get("/api/v1/employers?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(world.employer()));
        as(Passports.no())
                .body(Map.of("note", "they are not"))
                .post(path + "/block")
                .then()
                .statusCode(200)
                .body("state", equalTo("BLOCKED"))
                .body("block.appealDecidedAt", notNullValue());
        as(Passports.no()).post(path + "/unblock").then().statusCode(404);
        says("appeal", "once more").statusCode(409).body("code", equalTo("APPEAL_DECIDED"));
        as(world.em())
                .get(path + "/statements")
                .then()
                .body("items.kind", contains("NOTICE", "HEARING", "APPEAL", "DECISION"));
    }

    @Test
    void an_appeal_that_the_nation_grants_ends_the_block_and_its_orders_go_on() {
        String order = world.published(1);
        blocked();
        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
        says("appeal", "The slips are of the right month").statusCode(200);

        as(Passports.no()).post(path + "/unblock").then().statusCode(200).body("state", equalTo("VERIFIED"));

        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");
        Topics.await("lt.joborder.v1", "lt.joborder.resumed.v1", order);
        as(world.em()).get(path).then().body("state", equalTo("VERIFIED"));
    }

    @Test
    void a_block_in_another_unit_is_seen_before_a_firm_is_verified() {
        blocked();
        Passports newcomer = Passports.em("33", world.uscc);
        String elsewhere = as(newcomer)
                .body(Map.of(
                        "uscc",
                        world.uscc,
                        "name",
                        "Factory",
                        "type",
                        "ENTERPRISE",
                        "division",
                        "330106",
                        "noWorkerFees",
                        true))
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(Passports.dp("33"))
                .get("/api/v1/employers?uscc=" + world.uscc)
                .then()
                .statusCode(200)
                .body("items.id", contains(world.employer(), elsewhere))
                .body("items.destinationProvince", contains("44", "33"))
                .body("items.state", contains("BLOCKED", "SUBMITTED"))
                .body("items[0]", not(hasKey("block")));
        as(Passports.dp("33"))
                .get("/api/v1/employers/" + elsewhere)
                .then()
                .statusCode(200)
                .body("blockedElsewhere", equalTo(List.of("44")));
        as(world.dp()).get(path).then().body("blockedElsewhere", empty());
        as(Passports.dp("33")).get(path).then().statusCode(404);
        as(newcomer)
                .get("/api/v1/employers?uscc=" + world.uscc)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void who_does_not_decide_here_is_turned_away_and_a_stale_decision_too() {
        String seen = as(world.dp()).get(path).header("ETag");
        for (var verb : List.of("suspend", "reinstate", "block-notice", "block", "unblock", "verify")) {
            Object body = verb.equals("suspend") ? ARREARS : verb.equals("block-notice") ? NOTICE : Map.of();
            as(world.em()).body(body).post(path + "/" + verb).then().statusCode(403);
            as(Passports.dp("33")).body(body).post(path + "/" + verb).then().statusCode(404);
            as(Passports.dp("44").prefix("4499"))
                    .body(body)
                    .post(path + "/" + verb)
                    .then()
                    .statusCode(404);
            as(Passports.op("44")).body(body).post(path + "/" + verb).then().statusCode(404);
        }
        for (var verb : List.of("hearing-statement", "appeal")) {
            as(world.dp())
                    .body(Map.of("text", "x"))
                    .post(path + "/" + verb)
                    .then()
                    .statusCode(403);
            as(Passports.em("44", "91350100M000100Y43", new UUID(0, 9)))
                    .body(Map.of("text", "x"))
                    .post(path + "/" + verb)
                    .then()
                    .statusCode(404);
        }
        world.office("suspend", ARREARS).statusCode(200);
        as(world.dp())
                .header("If-Match", seen)
                .body(Map.of())
                .post(path + "/reinstate")
                .then()
                .statusCode(412);
        as(world.dp()).get(path).then().body("state", equalTo("SUSPENDED"));
    }

    @Test
    void malformed_decisions_name_their_fields() {
        world.office("suspend", Map.of("note", "why")).statusCode(422).body("errors.pointer", hasItems("/reasonCode"));
        world.office("suspend", Map.of("reasonCode", "not a code"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/reasonCode"));
        world.office("block-notice", Map.of("basis", "X", "text", " "))
                .statusCode(422)
                .body("errors.pointer", hasItems("/text"));
        world.office("block-notice", Map.of("basis", "X", "text", "why", "for", "ever"))
                .statusCode(400)
                .body("errors.code", hasItem("PROPERTY_UNKNOWN"));
    }

    private void blocked() {
        world.office("block-notice", NOTICE).statusCode(200);
        says("hearing-statement", "Bank slips are with the office").statusCode(200);
        world.office("block", Map.of()).statusCode(200);
    }

    private ValidatableResponse says(String verb, String text) {
        return as(world.em()).body(Map.of("text", text)).post(path + "/" + verb).then();
    }
}
