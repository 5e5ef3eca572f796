package io.labortransfer.matching.residence.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.residence.Merge;
import io.labortransfer.matching.residence.Mergings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class MergingsTable implements Mergings {

    private static final String FOLLOW = "SELECT follow_merge(?, ?, ?, ?)";
    private static final String MOVE_ALONG = "SELECT move_mergings(?)";
    private static final String SPEAKER = """
            WITH RECURSIVE speaker AS (
                SELECT ?::uuid AS worker_id, 0 AS merges
                UNION ALL
                SELECT m.into_worker_id, s.merges + 1 FROM speaker s JOIN merging m ON m.worker_id = s.worker_id
                WHERE m.origin_province = ? AND m.into_worker_id IS NOT NULL AND s.merges < 9)
            SELECT worker_id, pg_advisory_xact_lock(5092000 + (hashtext(worker_id::text) & 255))
            FROM (SELECT worker_id FROM speaker ORDER BY merges DESC LIMIT 1) AS last""";
    private static final String SPOKEN_FOR = """
            WITH RECURSIVE spoken AS (
                SELECT w.id AS worker_id, 0 AS merges FROM unnest(?::uuid[]) AS w (id)
                UNION ALL
                SELECT m.worker_id, s.merges + 1 FROM spoken s JOIN merging m ON m.into_worker_id = s.worker_id
                WHERE m.origin_province = ? AND s.merges < 9)
            SELECT DISTINCT worker_id FROM spoken""";

    private final AgroalDataSource database;
    private final EntityManager session;

    MergingsTable(AgroalDataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    @Override
    public Collection<UUID> merge(ProvinceScope scope, Merge merge) {
        return repoint(merge, true);
    }

    @Override
    public Collection<UUID> part(ProvinceScope scope, Merge merge) {
        return repoint(merge, false);
    }

    private Collection<UUID> repoint(Merge merge, boolean merged) {
        session.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            follow.setObject(1, merge.workerId());
            follow.setObject(2, merge.intoWorkerId());
            follow.setLong(3, merge.workerVersion());
            follow.setBoolean(4, merged);
            try (ResultSet row = follow.executeQuery()) {
                row.next();
                session.clear(); // what was read before belongs to whom it belonged before
                return List.of((UUID[]) row.getArray(1).getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the records were not re-pointed", e);
        }
    }

    @Override
    public void moveAlong(ProvinceScope scope, UUID worker) {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE_ALONG)) {
            move.setObject(1, worker);
            move.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("merged records did not move", e);
        }
    }

    @Override
    public UUID speaker(ProvinceScope scope, UUID worker) {
        UUID speaker = worker;
        UUID asked;
        do { // while one waits for a speaker, another may come to speak for it
            asked = speaker;
            speaker = speakerNow(scope, asked);
        } while (!speaker.equals(asked));
        return speaker;
    }

    private UUID speakerNow(ProvinceScope scope, UUID worker) {
        return asked(SPEAKER, statement -> statement.setObject(1, worker), scope)
                .iterator()
                .next();
    }

    @Override
    public Set<UUID> spokenFor(ProvinceScope scope, Collection<UUID> workers) {
        return asked(
                SPOKEN_FOR,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", workers.toArray())),
                scope);
    }

    private Set<UUID> asked(String question, First first, ProvinceScope scope) {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(question)) {
            first.set(ask);
            ask.setString(2, scope.province());
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("merged records were not read", e);
        }
    }

    private interface First {

        void set(PreparedStatement statement) throws SQLException;
    }
}
