package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a household was, as it is read today. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdHistoryTest {
    private static final String HOUSEHOLDS = "/api/v1/households/";

    @Inject
    MonitoringReports reports;

    @Inject
    Scopes scopes;

    private String head = "";
    private String spouse = "";
    private String id = "";

    @BeforeEach
    void aHouseholdThatGrew() {
        head = register("51", aWorker());
        spouse = register("51", aWorker());
        id = aHousehold().of(head).entered("51");
        office("51")
                .body(Map.of("relation", "SPOUSE"))
                .put(HOUSEHOLDS + id + "/members/" + spouse)
                .then()
                .statusCode(200);
    }

    @Test
    void every_version_is_told_with_who_made_it_by_which_operation_and_what_it_changed() {
        openIntent("51", head);

        history()
                .body("items.version", contains(3, 2, 1))
                .body("items.by", contains("system", "office-51", "office-51"))
                .body("items.actor", contains("OP", "OP", "OP"))
                .body("items.operation", contains("openIntent", "putHouseholdMember", "enterHousehold"))
                .body("items[0].changed", contains("zeroEmployment"))
                .body("items[1].changed", contains("members"))
                .body("items[2].changed", empty())
                .body("items[0].supersededAt", nullValue())
                .body("items[1].supersededAt", equalTo(history().extract().path("items[0].updatedAt")))
                .body("items[2].members.workerId", contains(head));
        office("51")
                .get(HOUSEHOLDS + id + "/history?limit=1")
                .then()
                .body("items.version", contains(3))
                .body("items[0].changed", contains("zeroEmployment"));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_moment() {
        var entered = moment(history().extract().path("items[0].updatedAt"));
        knownAt(entered)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("members.workerId", contains(head))
                .body("registrationDivision", equalTo("513431"));
        knownAt("2999-01-01T00:00:00+08:00").body("members.workerId", contains(head, spouse));
        knownAt("2020-01-01T00:00:00+08:00").statusCode(404);
        knownAt("once").statusCode(400).body("errors.code", contains("MOMENT_MALFORMED"));
    }

    @Test
    void it_is_read_as_it_held_on_a_day() {
        var today = LocalDate.now(Times.SHANGHAI);
        var tomorrow = today.plusDays(1);
        var scope = ProvinceScope.ofProvince("51");
        scopes.call(
                        scope,
                        () -> reports.take(
                                scope,
                                HouseholdId.of(id).value(),
                                new Monitoring(MonitoringType.SUDDEN, "county-monitoring", today),
                                new Risk(RiskState.AT_RISK, "county-monitoring", tomorrow),
                                "county-monitoring"))
                .orThrow();

        asOf(today)
                .statusCode(200)
                .body("version", equalTo(3))
                .body("members.workerId", contains(head, spouse))
                .body("monitoring.type", equalTo("SUDDEN"))
                .body("risk.state", equalTo("NONE"))
                .body("risk.asOf", nullValue());
        asOf(tomorrow).body("risk.state", equalTo("AT_RISK")).body("risk.asOf", equalTo(tomorrow.toString()));
        asOf(today.minusDays(1)).statusCode(404);
        office("51").queryParam("asOf", "soon").get(HOUSEHOLDS + id).then().statusCode(400);
    }

    @Test
    void its_workers_read_its_past_and_nobody_else_but_its_office() {
        for (var stranger : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5117"),
                Passports.dp("51"),
                Passports.st("51", "4401"),
                wk(register("51", aWorker())))) {
            as(stranger).get(HOUSEHOLDS + id + "/history").then().statusCode(404);
            as(stranger)
                    .queryParam("knownAt", "2999-01-01T00:00:00+08:00")
                    .get(HOUSEHOLDS + id)
                    .then()
                    .statusCode(404);
        }
        as(wk(head))
                .get(HOUSEHOLDS + id + "/history")
                .then()
                .statusCode(200)
                .body("items.by", everyItem(equalTo("office-51")))
                .body("items[0].members[0]", not(hasKey("capacity")));
        as(wk(head))
                .queryParam("asOf", LocalDate.now(Times.SHANGHAI).toString())
                .get(HOUSEHOLDS + id)
                .then()
                .statusCode(200)
                .body("members.workerId", contains(head, spouse));
    }

    private ValidatableResponse history() {
        return office("51").get(HOUSEHOLDS + id + "/history").then().statusCode(200);
    }

    private ValidatableResponse knownAt(String moment) {
        return office("51").queryParam("knownAt", moment).get(HOUSEHOLDS + id).then();
    }

    private ValidatableResponse asOf(LocalDate day) {
        return office("51")
                .queryParam("asOf", day.toString())
                .get(HOUSEHOLDS + id)
                .then();
    }

    private static Passports wk(String worker) {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    /** The moment before: the wire cuts to milliseconds, so the version itself may come within this one. */
    private static String moment(String wire) {
        return OffsetDateTime.parse(wire).minusNanos(1_000).toString();
    }
}
