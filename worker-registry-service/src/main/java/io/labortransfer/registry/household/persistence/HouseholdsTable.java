package io.labortransfer.registry.household.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.household.Household;
import io.labortransfer.registry.household.HouseholdFilter;
import io.labortransfer.registry.household.HouseholdKey;
import io.labortransfer.registry.household.Households;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.SourceRecord;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Households as aggregates. A county and what is smaller is asked as a range, which row-level security lets the index answer; larger
 * divisions, and how far the caller reaches, as a pattern, because as a range they would be taken for few rows whatever they are.
 */
@ApplicationScoped
class HouseholdsTable implements Households, PanacheRepositoryBase<Household, HouseholdKey> {
    private static final int COUNTY_DIGITS = 6;
    private static final String ONE_OF_SOURCE = "household_origin_province_source_system_source_record_id_key";
    private static final String HOLD = "SELECT id, version FROM household"
            + " WHERE origin_province = :province AND id IN (:ids) ORDER BY id FOR NO KEY UPDATE";

    @Override
    public Optional<Household> find(ProvinceScope scope, UUID id) {
        return find(
                        "key.originProvince = ?1 and registrationDivision like ?2 and key.id = ?3",
                        scope.province(),
                        Area.of(scope).registration() + '%',
                        id)
                .firstResultOptional();
    }

    @Override
    public List<Household> all(ProvinceScope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("key.originProvince = ?1 and key.id in ?2 order by key.id", scope.province(), Set.copyOf(ids))
                        .list();
    }

    /** Whatever was read before the row was held is read again when somebody else changed it meanwhile. */
    @Override
    public List<Household> hold(ProvinceScope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery(HOLD, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("ids", ids)
                .getResultList();
        var versions = rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
        var held = find("key.originProvince = ?1 and key.id in ?2 order by key.id", scope.province(), Set.copyOf(ids))
                .list();
        held.stream()
                .filter(household -> !Long.valueOf(household.version()).equals(versions.get(household.uuid())))
                .forEach(getEntityManager()::refresh);
        return held;
    }

    @Override
    public List<Household> page(ProvinceScope scope, HouseholdFilter filter, int limit) {
        var query = new StringBuilder("key.originProvince = :province and registrationDivision like :reach");
        var values = new HashMap<String, Object>();
        values.put("province", scope.province());
        values.put("reach", Area.of(scope).registration() + '%');
        if (filter.division() != null && filter.division().length() < COUNTY_DIGITS) {
            query.append(" and registrationDivision like :within");
            values.put("within", filter.division() + '%');
        } else if (filter.division() != null) {
            query.append(" and registrationDivision >= :within and registrationDivision < :beyond");
            values.put("within", filter.division());
            values.put("beyond", filter.division() + ':');
        }
        if (filter.zeroEmployment() != null) {
            query.append(" and zeroEmployment = :zero");
            values.put("zero", filter.zeroEmployment());
        }
        if (filter.monitoringType() != null) {
            query.append(" and monitoring.type = :monitoring");
            values.put("monitoring", filter.monitoringType());
        }
        if (filter.riskState() != null) {
            query.append(" and risk.state = :risk");
            values.put("risk", filter.riskState());
        }
        if (filter.member() != null) {
            query.append(" and key.id in (select m.householdId from HouseholdMember m"
                    + " where m.key.originProvince = :province and m.workerId = :member and m.untilVersion is null)");
            values.put("member", filter.member());
        }
        if (!filter.homes().isEmpty()) {
            var lives = IntStream.range(0, filter.homes().size())
                    .mapToObj(place -> "w.facts.residenceDivision like :home" + place)
                    .collect(Collectors.joining(" or "));
            query.append(" and key.id in (select m.householdId from HouseholdMember m, Worker w"
                            + " where m.key.originProvince = :province and m.untilVersion is null"
                            + " and w.key.originProvince = :province and w.key.id = m.workerId and (")
                    .append(lives)
                    .append("))");
            for (var place = 0; place < filter.homes().size(); place++) {
                values.put("home" + place, filter.homes().get(place) + '%');
            }
        }
        if (filter.after() != null) {
            query.append(" and key.id > :after");
            values.put("after", filter.after());
        }
        return find(query.append(" order by key.id limit ").append(limit).toString(), values)
                .list();
    }

    @Override
    public List<Household> bySource(ProvinceScope scope, Collection<SourceRecord> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(sources);
        return find(
                        "key.originProvince = ?1 and sourceSystem in ?2 and sourceRecordId in ?3",
                        scope.province(),
                        wanted.stream().map(SourceRecord::system).collect(Collectors.toSet()),
                        wanted.stream().map(SourceRecord::recordId).collect(Collectors.toSet()))
                .stream()
                .filter(household -> household.source().filter(wanted::contains).isPresent())
                .toList();
    }

    @Override
    public boolean add(Household household) {
        try {
            persistAndFlush(household);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONE_OF_SOURCE.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void store(Household household) {
        persistAndFlush(household);
    }
}
