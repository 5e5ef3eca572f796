package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.PastWorker;
import io.labortransfer.registry.worker.PastWorkerKey;
import io.labortransfer.registry.worker.PastWorkers;
import io.labortransfer.registry.worker.WorkerVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Superseded versions; a worker has few, and the key leads to them. */
@ApplicationScoped
class PastWorkersTable implements PastWorkers, PanacheRepositoryBase<PastWorker, PastWorkerKey> {
    private static final String NEWEST_FIRST = " order by key.version desc";

    @Override
    public List<WorkerVersion> below(ProvinceScope scope, UUID worker, long version, int limit) {
        return find(
                        "key.originProvince = ?1 and key.id = ?2 and key.version < ?3" + NEWEST_FIRST,
                        scope.province(),
                        worker,
                        version)
                .range(0, limit - 1)
                .stream()
                .map(PastWorker::version)
                .toList();
    }

    @Override
    public Optional<WorkerVersion> at(ProvinceScope scope, UUID worker, Instant moment) {
        return find(
                        "key.originProvince = ?1 and key.id = ?2 and updatedAt <= ?3" + NEWEST_FIRST,
                        scope.province(),
                        worker,
                        moment)
                .range(0, 0)
                .stream()
                .map(PastWorker::version)
                .findFirst();
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        delete("key.originProvince = ?1 and key.id = ?2", scope.province(), worker);
    }
}
