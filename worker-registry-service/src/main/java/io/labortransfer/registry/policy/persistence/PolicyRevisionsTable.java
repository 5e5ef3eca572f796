package io.labortransfer.registry.policy.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.PolicyKey;
import io.labortransfer.registry.policy.PolicyRevision;
import io.labortransfer.registry.policy.PolicyRevisions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Revisions by policy, unit and number. */
@ApplicationScoped
class PolicyRevisionsTable implements PolicyRevisions, PanacheRepositoryBase<PolicyRevision, PolicyKey> {
    private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS held";
    private static final String IN_FORCE = """
            from PolicyRevision p where p.key.policy = :policy and p.key.unit in (:unit, :nation) and p.state = :approved
            and p.validFrom <= :day
            order by case when p.key.unit = :unit then 0 else 1 end, p.validFrom desc, p.key.revision desc""";

    private final EntityManager records;

    PolicyRevisionsTable(EntityManager records) {
        this.records = records;
    }

    @Override
    public Optional<PolicyRevision> inForce(ProvinceScope scope, Policy policy, LocalDate day) {
        return records.createQuery(IN_FORCE, PolicyRevision.class)
                .setParameter("policy", policy)
                .setParameter("unit", policy.isNational() ? PolicyKey.NATION : scope.province())
                .setParameter("nation", PolicyKey.NATION)
                .setParameter("approved", PolicyRevision.State.APPROVED)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<PolicyRevision> all(ProvinceScope scope, Policy policy) {
        return list("key.policy = ?1 and key.unit = ?2 order by key.revision", policy, scope.province());
    }

    @Override
    public void lock(ProvinceScope scope, Policy policy) {
        records.createNativeQuery(LOCK)
                .setParameter(1, "policy " + policy + " " + scope.province())
                .getSingleResult();
    }

    @Override
    public void store(PolicyRevision revision) {
        persistAndFlush(revision);
    }
}
