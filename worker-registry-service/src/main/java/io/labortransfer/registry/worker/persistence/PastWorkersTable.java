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
    private static final String OF_WORKER = "key.originProvince = ?1 and key.id = ?2";
    private static final String NEWEST_FIRST = " order by key.version desc";

    @Override
    public List<WorkerVersion> below(ProvinceScope scope, UUID worker, long version, int limit) {
        return find(OF_WORKER + " and key.version < ?3" + NEWEST_FIRST, scope.province(), worker, version)
                .range(0, limit - 1)
                .stream()
                .map(PastWorker::version)
                .toList();
    }

    @Override
    public Optional<WorkerVersion> at(ProvinceScope scope, UUID worker, Instant moment) {
        return one(OF_WORKER + " and updatedAt <= ?3" + NEWEST_FIRST, scope.province(), worker, moment);
    }

    @Override
    public Optional<WorkerVersion> before(ProvinceScope scope, UUID worker, Instant moment) {
        return one(OF_WORKER + " and updatedAt < ?3" + NEWEST_FIRST, scope.province(), worker, moment);
    }

    @Override
    public Optional<WorkerVersion> first(ProvinceScope scope, UUID worker) {
        return one(OF_WORKER + " order by key.version", scope.province(), worker);
    }

    private Optional<WorkerVersion> one(String wanted, Object... values) {
        return find(wanted, values).range(0, 0).stream()
                .map(PastWorker::version)
                .findFirst();
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        delete(OF_WORKER, scope.province(), worker);
    }
}
