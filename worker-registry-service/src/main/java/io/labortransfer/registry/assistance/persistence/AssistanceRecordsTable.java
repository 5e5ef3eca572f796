package io.labortransfer.registry.assistance.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.assistance.AssistanceKind;
import io.labortransfer.registry.assistance.AssistanceRecord;
import io.labortransfer.registry.assistance.AssistanceRecordKey;
import io.labortransfer.registry.assistance.AssistanceRecords;
import io.labortransfer.registry.assistance.Measure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledgers. A unique index keeps each measure to one line; the application may not change or delete any. */
@ApplicationScoped
class AssistanceRecordsTable
        implements AssistanceRecords, PanacheRepositoryBase<AssistanceRecord, AssistanceRecordKey> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ADD = """
            INSERT INTO assistance_record (origin_province, id, worker_id, kind, measure_ref, office, given_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (origin_province, worker_id, kind, measure_ref) DO NOTHING""";

    @Override
    public AssistanceRecord add(ProvinceScope scope, UUID id, UUID workerId, Measure measure) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, scope.province())
                .setParameter(2, id)
                .setParameter(3, workerId)
                .setParameter(4, measure.kind().name())
                .setParameter(5, measure.measureRef())
                .setParameter(6, measure.office())
                .setParameter(7, measure.givenOn())
                .executeUpdate();
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and measure.kind = ?3 and measure.measureRef = ?4",
                        scope.province(),
                        workerId,
                        measure.kind(),
                        measure.measureRef())
                .singleResult();
    }

    @Override
    public Optional<AssistanceRecord> find(ProvinceScope scope, UUID workerId, UUID id) {
        return find("key.originProvince = ?1 and workerId = ?2 and key.id = ?3", scope.province(), workerId, id)
                .firstResultOptional();
    }

    @Override
    public List<AssistanceRecord> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and key.id > ?3 order by key.id",
                        scope.province(),
                        workerId,
                        after == null ? BEFORE_ALL : after)
                .range(0, limit - 1)
                .list();
    }

    @Override
    public Map<AssistanceKind, Long> count(ProvinceScope scope, UUID workerId) {
        return getEntityManager()
                .createQuery(
                        "select r.measure.kind, count(r) from AssistanceRecord r where r.key.originProvince = :province"
                                + " and r.workerId = :worker group by r.measure.kind",
                        Object[].class)
                .setParameter("province", scope.province())
                .setParameter("worker", workerId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (AssistanceKind) row[0], row -> (Long) row[1]));
    }
}
