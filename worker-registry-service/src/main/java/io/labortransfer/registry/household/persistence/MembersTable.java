package io.labortransfer.registry.household.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.household.HouseholdKey;
import io.labortransfer.registry.household.HouseholdMember;
import io.labortransfer.registry.household.MemberStanding;
import io.labortransfer.registry.household.Members;
import io.labortransfer.registry.worker.LaborCapacity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Members; a partial unique index keeps a worker to one household. */
@ApplicationScoped
class MembersTable implements Members, PanacheRepositoryBase<HouseholdMember, HouseholdKey> {
    private static final String IN_ONE = "household_member_in_one";
    private static final String STANDINGS = """
            SELECT f.household_id, f.worker_id, f.sex, f.birth_date, f.labor_capacity,
                   EXISTS (SELECT FROM intent i WHERE i.origin_province = :province AND i.worker_id = f.worker_id
                           AND i.state IN ('OPEN', 'MATCHED', 'IN_TRANSFER')) AS wishes,
                   EXISTS (SELECT FROM worker_spell s WHERE s.origin_province = :province
                           AND s.worker_id = f.worker_id AND s.state IN ('ACTIVE', 'STALE')) AS works
            FROM facts_of_members(:households) AS f""";
    private static final String FORGET =
            "UPDATE household_member SET worker_id = NULL WHERE origin_province = :province AND worker_id = :worker";

    @Override
    public List<HouseholdMember> present(ProvinceScope scope, Collection<UUID> households) {
        return households.isEmpty()
                ? List.of()
                : find(
                                "key.originProvince = ?1 and householdId in ?2 and untilVersion is null"
                                        + " order by sinceVersion, key.id",
                                scope.province(),
                                Set.copyOf(households))
                        .list();
    }

    @Override
    public List<HouseholdMember> ever(ProvinceScope scope, UUID household) {
        return find(
                        "key.originProvince = ?1 and householdId = ?2 order by sinceVersion, key.id",
                        scope.province(),
                        household)
                .list();
    }

    @Override
    public List<HouseholdMember> ofWorkers(ProvinceScope scope, Collection<UUID> workers) {
        return workers.isEmpty()
                ? List.of()
                : find(
                                "key.originProvince = ?1 and workerId in ?2 and untilVersion is null",
                                scope.province(),
                                Set.copyOf(workers))
                        .list();
    }

    @Override
    public List<MemberStanding> standings(ProvinceScope scope, Collection<UUID> households) {
        List<?> rows = getEntityManager()
                .createNativeQuery(STANDINGS, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("households", households.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(row -> standing((Tuple) row)).toList();
    }

    private static MemberStanding standing(Tuple row) {
        return new MemberStanding(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get("birth_date", LocalDate.class),
                LaborCapacity.valueOf(row.get("labor_capacity", String.class)),
                row.get("wishes", Boolean.class),
                row.get("works", Boolean.class));
    }

    @Override
    public boolean add(Collection<HouseholdMember> members) {
        try {
            persist(members);
            getEntityManager().flush();
            return true;
        } catch (ConstraintViolationException e) {
            if (IN_ONE.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        getEntityManager()
                .createNativeQuery(FORGET)
                .setParameter("province", scope.province())
                .setParameter("worker", worker)
                .executeUpdate();
    }
}
