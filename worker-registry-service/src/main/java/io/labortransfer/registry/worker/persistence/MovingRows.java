package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.registry.worker.Movings;
import io.labortransfer.registry.worker.SealedBeside;
import io.labortransfer.registry.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Through the functions that see one worker of another unit: the one whom the relocation names. */
@ApplicationScoped
class MovingRows implements Movings {
    private final EntityManager records;
    private final SealedHistory history;
    private final Instance<SealedBeside> beside;

    MovingRows(EntityManager records, SealedHistory history, @Any Instance<SealedBeside> beside) {
        this.records = records;
        this.history = history;
        this.beside = beside;
    }

    @Override
    public List<Worker> leaving(ProvinceScope to, UUID relocation) {
        var found = records.createNativeQuery("SELECT * FROM moving_worker(:relocation)", Worker.class)
                .setParameter("relocation", relocation)
                .getResultList();
        found.forEach(records::detach); // their rows are about to be others
        return found;
    }

    @Override
    public boolean move(ProvinceScope to, UUID relocation, Collection<byte[]> idKeys) {
        records.flush();
        return Scalars.one(
                records.createNativeQuery("SELECT move_worker(:relocation, :keys)", Tuple.class)
                        .setParameter("relocation", relocation)
                        .setParameter("keys", idKeys.toArray(byte[][]::new)),
                Boolean.class);
    }

    @Override
    public void sealPast(ProvinceScope to, UUID worker, String formerUnit) {
        history.sealFor(to.province(), worker, formerUnit);
        beside.forEach(values -> values.sealFor(to, worker, formerUnit));
    }
}
