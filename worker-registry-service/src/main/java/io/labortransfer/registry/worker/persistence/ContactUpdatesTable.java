package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.ContactUpdate;
import io.labortransfer.registry.worker.ContactUpdates;
import io.labortransfer.registry.worker.WorkerKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Contact updates, each once. */
@ApplicationScoped
class ContactUpdatesTable implements ContactUpdates, PanacheRepositoryBase<ContactUpdate, WorkerKey> {
    @Override
    public Optional<ContactUpdate> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public void add(ContactUpdate update) {
        persistAndFlush(update);
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        delete("key.originProvince = ?1 and workerId = ?2", scope.province(), worker);
    }
}
