package io.labortransfer.tracking.residence.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.Mergings;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String MERGE = "SELECT spell, disputed FROM merge_worker(?, ?, ?)";
    private static final String PART = "SELECT spell, disputed FROM unmerge_worker(?, ?, ?)";
    /** Whoever speaks may have come under another record since. */
    private static final String SPEAKERS = """
            WITH RECURSIVE speaker AS (
                SELECT worker_id, into_worker_id, 1 AS merges FROM merging
                WHERE origin_province = ? AND worker_id = ANY (?::uuid[]) AND into_worker_id IS NOT NULL
                UNION ALL
                SELECT s.worker_id, m.into_worker_id, s.merges + 1 FROM speaker s JOIN merging m ON m.worker_id = s.into_worker_id
                WHERE m.origin_province = ? AND m.into_worker_id IS NOT NULL AND s.merges < 9)
            SELECT DISTINCT ON (worker_id) worker_id, into_worker_id FROM speaker ORDER BY worker_id, merges DESC""";

    private static final String MOVE_ALONG = "SELECT move_mergings(?)";

    private final AgroalDataSource records;

    MergingsTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public Repointed merge(ProvinceScope scope, Merge merge) {
        return repointed(MERGE, merge);
    }

    @Override
    public Repointed part(ProvinceScope scope, Merge merge) {
        return repointed(PART, merge);
    }

    private Repointed repointed(String function, Merge merge) {
        Set<UUID> spells = new HashSet<>();
        Set<UUID> disputed = new HashSet<>();
        try (Connection connection = records.getConnection();
                PreparedStatement repoint = connection.prepareStatement(function)) {
            repoint.setObject(1, merge.workerId());
            repoint.setObject(2, merge.intoWorkerId());
            repoint.setLong(3, merge.workerVersion());
            try (ResultSet rows = repoint.executeQuery()) {
                while (rows.next()) {
                    UUID spell = rows.getObject(1, UUID.class);
                    spells.add(spell);
                    if (rows.getBoolean(2)) {
                        disputed.add(spell);
                    }
                }
            }
            return new Repointed(spells, disputed);
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
