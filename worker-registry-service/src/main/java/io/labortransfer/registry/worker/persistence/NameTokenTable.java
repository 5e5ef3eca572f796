package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.NameTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens in PostgreSQL, set-based: a file brings a thousand names at once. */
@ApplicationScoped
class NameTokenTable implements NameTokens {
    private static final String FORGET =
            "DELETE FROM name_token WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";
    private static final String ADD = """
            INSERT INTO name_token (origin_province, token, worker_id)
            SELECT ?, t.k, t.w FROM unnest(?::bytea[], ?::uuid[]) AS t (k, w) ORDER BY t.k, t.w ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT DISTINCT w.id FROM name_token n
            JOIN worker w ON w.origin_province = n.origin_province AND w.id = n.worker_id
            WHERE n.origin_province = ? AND n.token = ANY (?::bytea[])
              AND w.registration_division >= ? AND w.registration_division < ?
            ORDER BY w.id LIMIT ?""";
    private static final String OF =
            "SELECT worker_id, token FROM name_token WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";

    private final AgroalDataSource database;

    NameTokenTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void replace(ProvinceScope scope, Map<UUID, List<byte[]>> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        forget(scope, tokens.keySet());
        var keys = new ArrayList<byte[]>();
        var workers = new ArrayList<UUID>();
        tokens.forEach((worker, all) -> all.forEach(token -> {
            keys.add(token);
            workers.add(worker);
        }));
        run(ADD, add -> {
            add.setString(1, scope.province());
            add.setArray(2, add.getConnection().createArrayOf("bytea", keys.toArray(byte[][]::new)));
            add.setArray(3, add.getConnection().createArrayOf("uuid", workers.toArray()));
            return add.executeUpdate();
        });
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        forget(scope, List.of(worker));
    }

    private void forget(ProvinceScope scope, Collection<UUID> workers) {
        run(FORGET, forget -> {
            forget.setString(1, scope.province());
            forget.setArray(2, forget.getConnection().createArrayOf("uuid", workers.toArray()));
            return forget.executeUpdate();
        });
    }

    @Override
    public List<UUID> find(ProvinceScope scope, Collection<byte[]> tokens, int limit) {
        return run(FIND, find -> {
            find.setString(1, scope.province());
            find.setArray(2, find.getConnection().createArrayOf("bytea", tokens.toArray(byte[][]::new)));
            find.setString(3, scope.divisionPrefix());
            find.setString(4, scope.divisionPrefix() + ':');
            find.setInt(5, limit);
            var found = new ArrayList<UUID>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    @Override
    public Map<UUID, List<byte[]>> of(ProvinceScope scope, Collection<UUID> workers) {
        return run(OF, ask -> {
            ask.setString(1, scope.province());
            ask.setArray(2, ask.getConnection().createArrayOf("uuid", workers.toArray()));
            var kept = new HashMap<UUID, List<byte[]>>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    kept.computeIfAbsent(rows.getObject(1, UUID.class), worker -> new ArrayList<>())
                            .add(rows.getBytes(2));
                }
            }
            return kept;
        });
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("name tokens were not read or written", e);
        }
    }
}
