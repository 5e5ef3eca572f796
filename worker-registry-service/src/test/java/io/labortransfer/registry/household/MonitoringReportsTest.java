package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the origin's own system says of a household comes with its source and date, and in the order of its days. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MonitoringReportsTest {
    private static final String SYSTEM = "county-monitoring";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Inject
    MonitoringReports reports;

    @Inject
    Scopes scopes;

    private String id = "";

    @BeforeEach
    void aHouseholdOfSomebody() {
        id = aHousehold().of(register("51", aWorker())).entered("51");
    }

    @Test
    void type_and_risk_are_kept_with_their_source_and_told() {
        assertThat(says("51", MonitoringType.SUDDEN, RiskState.AT_RISK, DAY).orThrow())
                .isTrue();
        office("51")
                .get("/api/v1/households/" + id)
                .then()
                .body("version", equalTo(2))
                .body("monitoring.type", equalTo("SUDDEN"))
                .body("monitoring.source", equalTo(SYSTEM))
                .body("risk.state", equalTo("AT_RISK"))
                .body("risk.asOf", equalTo("2026-10-31"));
        office("51")
                .get("/api/v1/households?limit=500&monitoringType=SUDDEN&riskState=AT_RISK")
                .then()
                .body("items.id", hasItem(id));
        office("51")
                .get("/api/v1/households?limit=500&monitoringType=SUDDEN&riskState=NONE")
                .then()
                .body("items.id", not(hasItem(id)));
        Topics.await("lt.household.v1", "lt.household.monitoring_changed.v1", id);
        assertThat(Topics.await("lt.household.v1", "lt.household.risk_changed.v1", id)
                        .json()
                        .get("riskState")
                        .asText())
                .isEqualTo("AT_RISK");
    }

    @Test
    void the_same_again_and_what_is_older_change_nothing() {
        says("51", MonitoringType.SUDDEN, RiskState.AT_RISK, DAY).orThrow();
        assertThat(says("51", MonitoringType.SUDDEN, RiskState.AT_RISK, DAY).orThrow())
                .isFalse();
        assertThat(says("51", MonitoringType.MARGINAL, RiskState.CLEARED_STABLE, DAY.minusDays(1))
                        .orThrow())
                .isFalse();
        office("51").get("/api/v1/households/" + id).then().body("version", equalTo(2));
    }

    @Test
    void a_risk_is_cleared_only_after_it_was_one() {
        says("51", MonitoringType.UNSTABLE, RiskState.NONE, DAY).orThrow();
        assertThat(says("51", MonitoringType.UNSTABLE, RiskState.CLEARED_STABLE, DAY.plusDays(1))
                        .isGranted())
                .isFalse();
        says("51", MonitoringType.UNSTABLE, RiskState.AT_RISK, DAY.plusDays(2)).orThrow();
        says("51", MonitoringType.UNSTABLE, RiskState.CLEARED_NATURAL, DAY.plusDays(3))
                .orThrow();
        office("51").get("/api/v1/households/" + id).then().body("risk.state", equalTo("CLEARED_NATURAL"));
    }

    @Test
    void no_other_unit_says_anything_of_the_household() {
        assertThatThrownBy(() -> says("52", MonitoringType.SUDDEN, RiskState.AT_RISK, DAY))
                .hasMessageContaining("NOT_FOUND");
    }

    private Ruling<Boolean> says(String unit, MonitoringType type, RiskState risk, LocalDate day) {
        var scope = ProvinceScope.ofProvince(unit);
        return scopes.call(
                scope,
                () -> reports.take(
                        scope,
                        HouseholdId.of(id).value(),
                        new Monitoring(type, SYSTEM, day),
                        new Risk(risk, SYSTEM, day),
                        SYSTEM));
    }
}
