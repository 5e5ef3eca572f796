package io.labortransfer.matching.word.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.word.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
        Object holder = entities.createNativeQuery(
                        "SELECT worker_id FROM evidence WHERE origin_province = :province AND evidence_ref = :ref",
                        UUID.class)
                .setParameter("province", scope.province())
                .setParameter("ref", evidenceRef)
                .getSingleResult();
        return worker.equals(holder);
    }
}
