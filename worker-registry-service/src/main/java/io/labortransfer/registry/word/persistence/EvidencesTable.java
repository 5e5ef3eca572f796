package io.labortransfer.registry.word.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.registry.word.Evidences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.UUID;

/** Evidence references in PostgreSQL; the primary key is what makes a reference one worker's. */
@ApplicationScoped
class EvidencesTable implements Evidences {
    private static final String TIE = """
            INSERT INTO evidence (origin_province, evidence_ref, worker_id) VALUES (?1, ?2, ?3)
            ON CONFLICT (origin_province, evidence_ref) DO NOTHING""";
    private static final String OWNER =
            "SELECT worker_id FROM evidence WHERE origin_province = ?1 AND evidence_ref = ?2";

    private final EntityManager records;

    EvidencesTable(EntityManager records) {
        this.records = records;
    }

    @Override
    public boolean tie(ProvinceScope scope, String evidenceRef, UUID workerId) {
        var written = records.createNativeQuery(TIE)
                .setParameter(1, scope.province())
                .setParameter(2, evidenceRef)
                .setParameter(3, workerId)
                .executeUpdate();
        if (written == 1) {
            return true;
        }
        var owner = Scalars.one(
                records.createNativeQuery(OWNER, Tuple.class)
                        .setParameter(1, scope.province())
                        .setParameter(2, evidenceRef),
                UUID.class);
        return owner.equals(workerId);
    }
}
