package io.labortransfer.registry.household.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.household.HouseholdPast;
import io.labortransfer.registry.household.HouseholdVersion;
import io.labortransfer.registry.household.Monitoring;
import io.labortransfer.registry.household.MonitoringType;
import io.labortransfer.registry.household.Risk;
import io.labortransfer.registry.household.RiskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the trigger of the table keeps, behind what stands. */
@ApplicationScoped
class HouseholdHistoryTable implements HouseholdPast {
    private static final String SAID = """
            version, registration_division, relocated, monitoring_type, monitoring_source, monitoring_on,
            risk_state, risk_source, risk_on, zero_employment, updated_at, updated_by, actor, operation""";
    private static final String VERSIONS = "SELECT " + SAID + ", NULL::timestamptz AS superseded_at FROM household"
            + " WHERE origin_province = ?1 AND id = ?2 AND %1$s UNION ALL SELECT " + SAID
            + ", superseded_at FROM household_history WHERE origin_province = ?1 AND household_id = ?2 AND %1$s"
            + " ORDER BY version DESC";
    private static final String BEFORE = VERSIONS.formatted("version < ?3") + " LIMIT ?4";
    private static final String KNOWN = VERSIONS.formatted("updated_at <= ?3");
    private static final String ALL = VERSIONS.formatted("true");

    private final EntityManager records;

    HouseholdHistoryTable(EntityManager records) {
        this.records = records;
    }

    @Override
    public List<HouseholdVersion> before(ProvinceScope scope, UUID household, long before, int limit) {
        return versions(of(scope, household, BEFORE).setParameter(3, before).setParameter(4, limit));
    }

    @Override
    public List<HouseholdVersion> known(ProvinceScope scope, UUID household, @Nullable Instant at) {
        return versions(
                at == null
                        ? of(scope, household, ALL)
                        : of(scope, household, KNOWN).setParameter(3, at));
    }

    private Query of(ProvinceScope scope, UUID household, String question) {
        return records.createNativeQuery(question, Tuple.class)
                .setParameter(1, scope.province())
                .setParameter(2, household);
    }

    private static List<HouseholdVersion> versions(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> version((Tuple) row)).toList();
    }

    private static HouseholdVersion version(Tuple row) {
        return new HouseholdVersion(
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
                row.get("superseded_at", Instant.class),
                row.get("updated_by", String.class),
                row.get("actor", String.class),
                row.get("operation", String.class));
    }
}
