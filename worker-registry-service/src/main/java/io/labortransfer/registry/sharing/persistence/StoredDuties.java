package io.labortransfer.registry.sharing.persistence;

import io.labortransfer.registry.sharing.SharingDuties;
import io.labortransfer.registry.sharing.SharingDuty;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Duties as aggregates, the same for every reader. */
@ApplicationScoped
class StoredDuties implements SharingDuties, PanacheRepositoryBase<SharingDuty, String> {
    private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS held";

    @Override
    public void lock(String code) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter(1, "sharing-duty:" + code)
                .getSingleResult();
    }

    @Override
    public Optional<SharingDuty> byCode(String code) {
        return find("code = ?1", code).firstResultOptional();
    }

    @Override
    public List<SharingDuty> all() {
        return find("order by code").list();
    }

    @Override
    public void store(SharingDuty duty) {
        persistAndFlush(duty);
    }
}
