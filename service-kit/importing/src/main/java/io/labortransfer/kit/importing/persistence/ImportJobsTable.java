package io.labortransfer.kit.importing.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.ImportJobs;
import io.labortransfer.kit.importing.ImportKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Jobs as aggregates. */
@ApplicationScoped
class ImportJobsTable implements ImportJobs, PanacheRepositoryBase<ImportJob, ImportKey> {
    private static final String ONE = "key.originProvince = ?1 and key.id = ?2";

    @Override
    public Optional<ImportJob> find(ProvinceScope scope, UUID id) {
        return find(ONE, scope.province(), id).firstResultOptional();
    }

    @Override
    public Optional<ImportJob> hold(ProvinceScope scope, UUID id) {
        return find(ONE, scope.province(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public void add(ImportJob job) {
        persistAndFlush(job);
    }
}
