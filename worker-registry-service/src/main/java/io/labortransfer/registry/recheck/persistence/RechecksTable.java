package io.labortransfer.registry.recheck.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.recheck.Recheck;
import io.labortransfer.registry.recheck.Rechecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class RechecksTable implements Rechecks {
    private static final String OPEN = "SELECT id, worker_id, raised_at, due_at FROM capacity_recheck"
            + " WHERE origin_province = ? AND worker_id = ANY (?) AND dropped_at IS NULL";
    private static final String RAISE =
            "INSERT INTO capacity_recheck (origin_province, id, worker_id, raised_at, due_at) VALUES (?, ?, ?, ?, ?)";
    private static final String DROP = "UPDATE capacity_recheck SET dropped_at = ?"
            + " WHERE origin_province = ? AND id = ANY (?) AND dropped_at IS NULL";

    private final AgroalDataSource database;

    RechecksTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Recheck> open(ProvinceScope scope, Collection<UUID> workers) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OPEN)) {
            select.setString(1, scope.province());
            select.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            var found = new HashMap<UUID, Recheck>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var recheck = new Recheck(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant(),
                            row.getTimestamp(4).toInstant());
                    found.put(recheck.worker(), recheck);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("open capacity re-checks were not read", e);
        }
    }

    @Override
    public void raise(ProvinceScope scope, Collection<Recheck> some) {
        if (some.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(RAISE)) {
            for (var recheck : some) {
                insert.setString(1, scope.province());
                insert.setObject(2, recheck.id());
                insert.setObject(3, recheck.worker());
                insert.setTimestamp(4, Timestamp.from(recheck.raisedAt()));
                insert.setTimestamp(5, Timestamp.from(recheck.dueAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("capacity re-checks were not raised", e);
        }
    }

    @Override
    public void drop(ProvinceScope scope, Collection<Recheck> some, Instant at) {
        if (some.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DROP)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setString(2, scope.province());
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", some.stream().map(Recheck::id).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("capacity re-checks were not dropped", e);
        }
    }
}
