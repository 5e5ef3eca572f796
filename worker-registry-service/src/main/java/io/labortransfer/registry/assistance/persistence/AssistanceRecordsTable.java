package io.labortransfer.registry.assistance.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.registry.assistance.AssistanceKind;
import io.labortransfer.registry.assistance.AssistanceRecord;
import io.labortransfer.registry.assistance.AssistanceRecordKey;
import io.labortransfer.registry.assistance.AssistanceRecords;
import io.labortransfer.registry.assistance.Measure;
import io.labortransfer.registry.assistance.PostProposal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    /** Without those who are erased. */
    private static final String PROPOSED = """
            INSERT INTO assistance_record (origin_province, id, worker_id, kind, measure_ref, office, given_on)
            SELECT w.origin_province, p.id, speaker_of(w.origin_province, w.id), 'PLACEMENT', p.match_id, ?, p.proposed_on
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[]) AS p (id, worker_id, match_id, proposed_on)
            JOIN worker w ON w.origin_province = ? AND w.id = p.worker_id
            ORDER BY p.id
            ON CONFLICT (origin_province, worker_id, kind, measure_ref) DO NOTHING""";
    /** As whom matching, which proposes for the offices, stands in the ledger. */
    private static final String MATCHING = "job-matching";

    private final AgroalDataSource database;
    private final Ids ids;

    AssistanceRecordsTable(AgroalDataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

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
    public void addAll(ProvinceScope scope, List<PostProposal> proposals) {
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(PROPOSED)) {
            add.setString(1, MATCHING);
            add.setArray(2, connection.createArrayOf("uuid", column(proposals, one -> ids.next())));
            add.setArray(3, connection.createArrayOf("uuid", column(proposals, PostProposal::workerId)));
            add.setArray(4, connection.createArrayOf("text", column(proposals, PostProposal::matchId)));
            add.setArray(5, connection.createArrayOf("date", column(proposals, PostProposal::proposedOn)));
            add.setString(6, scope.province());
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("proposals were not noted", e);
        }
    }

    private static Object[] column(List<PostProposal> proposals, Function<PostProposal, Object> value) {
        return proposals.stream().map(value).toArray();
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
