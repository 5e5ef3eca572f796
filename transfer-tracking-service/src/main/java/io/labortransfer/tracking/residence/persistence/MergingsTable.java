package io.labortransfer.tracking.residence.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.Mergings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class MergingsTable implements Mergings {

    private static final String FOLLOW = "SELECT kind, record, disputed FROM follow_merge(?, ?, ?, ?)";
    /** Whoever speaks may have come under another record since. */
    private static final String SPEAKERS = """
            WITH RECURSIVE speaker AS (
                SELECT worker_id, into_worker_id, 1 AS merges FROM merging
                WHERE origin_province = ? AND worker_id = ANY (?::uuid[]) AND into_worker_id IS NOT NULL
                UNION ALL
                SELECT s.worker_id, m.into_worker_id, s.merges + 1 FROM speaker s JOIN merging m ON m.worker_id = s.into_worker_id
                WHERE m.origin_province = ? AND m.into_worker_id IS NOT NULL AND s.merges < 9)
            SELECT DISTINCT ON (worker_id) worker_id, into_worker_id FROM speaker ORDER BY worker_id, merges DESC""";

    private static final String SPOKEN_FOR = """
            WITH RECURSIVE spoken AS (
                SELECT ?::uuid AS worker_id, 0 AS merges
                UNION ALL
                SELECT m.worker_id, s.merges + 1 FROM spoken s JOIN merging m ON m.into_worker_id = s.worker_id
                WHERE m.origin_province = ? AND s.merges < 9)
            SELECT DISTINCT worker_id FROM spoken""";

    private static final String MOVE_ALONG = "SELECT move_mergings(?)";

    private final AgroalDataSource records;
    private final EntityManager session;

    MergingsTable(AgroalDataSource records, EntityManager session) {
        this.records = records;
        this.session = session;
    }

    @Override
    public Repointed merge(ProvinceScope scope, Merge merge) {
        return repointed(merge, true);
    }

    @Override
    public Repointed part(ProvinceScope scope, Merge merge) {
        return repointed(merge, false);
    }

    private Repointed repointed(Merge merge, boolean merged) {
        Set<UUID> cases = new HashSet<>();
        Set<UUID> spells = new HashSet<>();
        Set<UUID> disputed = new HashSet<>();
        session.flush();
        try (Connection connection = records.getConnection();
                PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            follow.setObject(1, merge.workerId());
            follow.setObject(2, merge.intoWorkerId());
            follow.setLong(3, merge.workerVersion());
            follow.setBoolean(4, merged);
            try (ResultSet rows = follow.executeQuery()) {
                while (rows.next()) {
                    UUID record = rows.getObject(2, UUID.class);
                    (rows.getString(1).equals("CASE") ? cases : spells).add(record);
                    if (rows.getBoolean(3)) {
                        disputed.add(record);
                    }
                }
            }
            session.clear(); // what was read before belongs to whom it belonged before
            return new Repointed(cases, spells, disputed);
        } catch (SQLException e) {
            throw new IllegalStateException("the records were not re-pointed", e);
        }
    }

    @Override
    public Map<UUID, UUID> speakers(ProvinceScope scope, Collection<UUID> workers) {
        Map<UUID, UUID> found = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement speakers = connection.prepareStatement(SPEAKERS)) {
            speakers.setString(1, scope.province());
            speakers.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            speakers.setString(3, scope.province());
            try (ResultSet rows = speakers.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("merged records were not read", e);
        }
    }

    @Override
    public Set<UUID> spokenFor(ProvinceScope scope, UUID worker) {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = records.getConnection();
                PreparedStatement spoken = connection.prepareStatement(SPOKEN_FOR)) {
            spoken.setObject(1, worker);
            spoken.setString(2, scope.province());
            try (ResultSet rows = spoken.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("merged records were not read", e);
        }
    }

    @Override
    public void moveAlong(ProvinceScope scope, UUID worker) {
        try (Connection connection = records.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE_ALONG)) {
            move.setObject(1, worker);
            move.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("merged records did not move", e);
        }
    }
}
