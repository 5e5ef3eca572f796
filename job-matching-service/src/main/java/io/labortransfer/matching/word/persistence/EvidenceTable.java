package io.labortransfer.matching.word.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.matching.word.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.UUID;

@ApplicationScoped
class EvidenceTable implements Evidence {

    private final EntityManager entities;

    EvidenceTable(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean claim(ProvinceScope scope, String evidenceRef, UUID worker) {
        entities.createNativeQuery("""
                        INSERT INTO evidence (origin_province, evidence_ref, worker_id)
                        VALUES (:province, :ref, :worker) ON CONFLICT DO NOTHING""")
                .setParameter("province", scope.province())
                .setParameter("ref", evidenceRef)
                .setParameter("worker", worker)
                .executeUpdate();
        UUID holder = Scalars.one(
                entities.createNativeQuery(
                                "SELECT worker_id FROM evidence WHERE origin_province = :province AND evidence_ref = :ref",
                                Tuple.class)
                        .setParameter("province", scope.province())
                        .setParameter("ref", evidenceRef),
                UUID.class);
        return worker.equals(holder);
    }
}
