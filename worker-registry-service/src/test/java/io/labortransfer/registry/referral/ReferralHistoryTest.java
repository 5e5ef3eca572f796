package io.labortransfer.registry.referral;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sent a referral, took it up and decided it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferralHistoryTest {
    private String household = "";
    private String referral = "";

    @BeforeEach
    void aReferralThatWasDecided() {
        household = aHousehold().of(register("51", aWorker())).entered("51");
        referral = "/api/v1/risk-referrals/"
                + office("51")
                        .body(Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"))
                        .post("/api/v1/households/" + household + "/risk-referrals")
                        .<String>path("id");
        as(county()).body("{}").post(referral + "/receive").then().statusCode(200);
        as(county())
                .body(Map.of("outcome", "IDENTIFIED"))
                .post(referral + "/outcome")
                .then()
                .statusCode(200);
    }

    @Test
    void every_step_is_told_with_who_took_it_by_which_operation_and_on_which_proof() {
        history()
                .body("items.version", contains(3, 2, 1))
                .body("items.state", contains("IDENTIFIED", "UNDER_REVIEW", "SENT"))
                .body("items.by", contains("county-513431", "county-513431", "office-51"))
                .body("items.actor", contains("OP", "OP", "OP"))
                .body(
                        "items.operation",
                        contains("reportRiskReferralOutcome", "receiveRiskReferral", "sendRiskReferral"))
                .body("items.householdId", contains(household, household, household))
                .body("items.evidenceRef", contains(nullValue(), nullValue(), equalTo("visit-1")))
                .body("items[0].changed", containsInAnyOrder("state", "decidedAt", "dueAt"))
                .body("items[1].changed", containsInAnyOrder("state", "receivedAt", "dueAt"))
                .body("items[2].changed", empty());
        var first = office("51").get(referral + "/history?limit=2").then().statusCode(200);
        office("51")
                .get(referral + "/history?limit=2&cursor=" + first.extract().<String>path("nextCursor"))
                .then()
                .body("items.version", contains(1));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment_and_as_it_held_on_a_day() {
        var sent = history().extract().<String>path("items[2].at").replace("+08:00", "999+08:00");
        knownAt(sent).statusCode(200).body("state", equalTo("SENT")).body("receivedAt", nullValue());
        knownAt("2999-01-01T00:00:00+08:00").body("state", equalTo("IDENTIFIED"));
        knownAt("2020-01-01T00:00:00+08:00").statusCode(404);
        knownAt("once").statusCode(400);
        var today = LocalDate.now(Times.SHANGHAI);
        asOf(today).statusCode(200).body("state", equalTo("IDENTIFIED")).body("overdue", equalTo(false));
        asOf(today.minusDays(1)).statusCode(404);
    }

    @Test
    void one_of_which_nothing_earlier_was_kept_holds_since_it_was_decided() throws SQLException {
        unkept("DELETE FROM risk_referral_history WHERE id = ?");
        unkept(
                "UPDATE risk_referral SET sent_at = sent_at - interval '30 days', received_at = received_at - interval '20 days',"
                        + " decided_at = decided_at - interval '10 days', updated_at = decided_at - interval '10 days' WHERE id = ?");

        var today = LocalDate.now(Times.SHANGHAI);
        asOf(today.minusDays(5)).statusCode(200).body("state", equalTo("IDENTIFIED"));
        for (var before : List.of(15, 25)) {
            asOf(today.minusDays(before)).statusCode(404);
        }
        history().body("items.version", contains(3)).body("items[0].evidenceRef", nullValue());
    }

    /** As it stood before its history was kept. */
    private void unkept(String change) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        var id =
                ReferralId.of(referral.substring(referral.lastIndexOf('/') + 1)).value();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(change)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    @Test
    void whoever_may_not_read_it_does_not_read_its_past() {
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5117"))) {
            as(stranger).get(referral + "/history").then().statusCode(404);
        }
        as(Passports.st("51", "4401")).get(referral + "/history").then().statusCode(403);
        as(Passports.dp("51")).get(referral + "/history").then().statusCode(403);
    }

    private static Passports county() {
        return Passports.op("51").prefix("513431").with("org", "county-513431");
    }

    private ValidatableResponse history() {
        return office("51").get(referral + "/history").then().statusCode(200);
    }

    private ValidatableResponse knownAt(String moment) {
        return office("51").queryParam("knownAt", moment).get(referral).then();
    }

    private ValidatableResponse asOf(LocalDate day) {
        return office("51").queryParam("asOf", day.toString()).get(referral).then();
    }
}
