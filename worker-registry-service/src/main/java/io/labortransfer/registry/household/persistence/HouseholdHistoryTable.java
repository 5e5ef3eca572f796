package io.labortransfer.registry.household.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.household.HouseholdPast;
import io.labortransfer.registry.household.Monitoring;
import io.labortransfer.registry.household.MonitoringType;
import io.labortransfer.registry.household.PastHousehold;
import io.labortransfer.registry.household.Risk;
import io.labortransfer.registry.household.RiskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads what the trigger of the table keeps. */
@ApplicationScoped
class HouseholdHistoryTable implements HouseholdPast {
    private static final String BEFORE = """
            SELECT version, registration_division, relocated, monitoring_type, monitoring_source, monitoring_on,
                   risk_state, risk_source, risk_on, zero_employment, updated_at, superseded_at
            FROM household_history
            WHERE origin_province = ?1 AND household_id = ?2 AND version < ?3 ORDER BY version DESC LIMIT ?4""";

    private final EntityManager records;

    HouseholdHistoryTable(EntityManager records) {
        this.records = records;
    }

    @Override
    public List<PastHousehold> before(ProvinceScope scope, UUID household, long before, int limit) {
        List<?> rows = records.createNativeQuery(BEFORE, Tuple.class)
                .setParameter(1, scope.province())
                .setParameter(2, household)
                .setParameter(3, before)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream().map(row -> past((Tuple) row)).toList();
    }

    private static PastHousehold past(Tuple row) {
        return new PastHousehold(
                row.get("version", Long.class),
                row.get("registration_division", String.class),
                row.get("relocated", Boolean.class),
                new Monitoring(
                        MonitoringType.valueOf(row.get("monitoring_type", String.class)),
                        row.get("monitoring_source", String.class),
                        row.get("monitoring_on", LocalDate.class)),
                new Risk(
                        RiskState.valueOf(row.get("risk_state", String.class)),
                        row.get("risk_source", String.class),
                        row.get("risk_on", LocalDate.class)),
                row.get("zero_employment", Boolean.class),
                List.of(),
                row.get("updated_at", Instant.class),
                row.get("superseded_at", Instant.class));
    }
}
