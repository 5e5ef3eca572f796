package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Movings;
import io.labortransfer.registry.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Through the functions that see one worker of another unit: the one whom the relocation names. */
@ApplicationScoped
class MovingRows implements Movings {
    private final EntityManager records;
    private final SealedHistory history;

    MovingRows(EntityManager records, SealedHistory history) {
        this.records = records;
        this.history = history;
    }

    @Override
    public Optional<Worker> leaving(ProvinceScope to, UUID relocation) {
        var found = records.createNativeQuery("SELECT * FROM moving_worker(:relocation)", Worker.class)
                .setParameter("relocation", relocation)
                .getResultStream()
                .map(Worker.class::cast)
                .findFirst();
        found.ifPresent(records::detach); // its row is about to be another one
        return found;
    }

    @Override
    public boolean move(ProvinceScope to, UUID relocation, Collection<byte[]> idKeys) {
        records.flush();
        return (Boolean) records.createNativeQuery("SELECT move_worker(:relocation, :keys)", Boolean.class)
                .setParameter("relocation", relocation)
                .setParameter("keys", idKeys.toArray(byte[][]::new))
                .getSingleResult();
    }

    @Override
    public void sealPast(ProvinceScope to, UUID worker, String formerUnit) {
        history.sealFor(to.province(), worker, formerUnit);
    }
}
