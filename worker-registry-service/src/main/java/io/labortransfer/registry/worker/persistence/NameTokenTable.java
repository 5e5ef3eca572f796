package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.NameTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens in PostgreSQL, set-based: a file brings thousands of names at once. A worker's stand in the order of their bytes, whatever their forms. */
@ApplicationScoped
class NameTokenTable implements NameTokens {
    private static final int PLACES = 4;
    private static final String FORGET =
            "DELETE FROM name_token WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";
    private static final String PUT = """
            INSERT INTO name_token AS n (origin_province, worker_id, token_1, token_2, token_3, token_4)
            SELECT ?, t.* FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[]) AS t
            ON CONFLICT (origin_province, worker_id) DO UPDATE
            SET token_1 = excluded.token_1, token_2 = excluded.token_2, token_3 = excluded.token_3, token_4 = excluded.token_4""";
    private static final String FIND = """
            SELECT w.id FROM name_token n
            JOIN worker w ON w.origin_province = n.origin_province AND w.id = n.worker_id
            WHERE n.origin_province = ?
              AND (n.token_1 = ANY (?) OR n.token_2 = ANY (?) OR n.token_3 = ANY (?) OR n.token_4 = ANY (?))
              AND w.registration_division >= ? AND w.registration_division < ?
            ORDER BY w.id LIMIT ?""";
    private static final String OF = """
            SELECT worker_id, token_1, token_2, token_3, token_4 FROM name_token
            WHERE origin_province = ? AND worker_id = ANY (?::uuid[])""";

    private final AgroalDataSource database;

    NameTokenTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void replace(ProvinceScope scope, Map<UUID, List<byte[]>> tokens) {
        var named = tokens.keySet().stream()
                .filter(worker -> !tokens.getOrDefault(worker, List.of()).isEmpty())
                .sorted()
                .toList();
        if (named.size() < tokens.size()) {
            forget(
                    scope,
                    tokens.keySet().stream()
                            .filter(worker ->
                                    tokens.getOrDefault(worker, List.of()).isEmpty())
                            .toList());
        }
        if (!named.isEmpty()) {
            put(scope, named, tokens);
        }
    }

    private void put(ProvinceScope scope, List<UUID> workers, Map<UUID, List<byte[]>> tokens) {
        var places = new byte[PLACES][workers.size()][];
        for (var i = 0; i < workers.size(); i++) {
            var sorted = tokens.getOrDefault(workers.get(i), List.of()).stream()
                    .sorted(Arrays::compareUnsigned)
                    .toList();
            for (var place = 0; place < sorted.size(); place++) {
                places[place][i] = sorted.get(place);
            }
        }
        run(PUT, put -> {
            put.setString(1, scope.province());
            put.setArray(2, put.getConnection().createArrayOf("uuid", workers.toArray()));
            for (var place = 0; place < PLACES; place++) {
                put.setArray(3 + place, put.getConnection().createArrayOf("bytea", places[place]));
            }
            return put.executeUpdate();
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
            var wanted = find.getConnection().createArrayOf("bytea", tokens.toArray(byte[][]::new));
            for (var place = 0; place < PLACES; place++) {
                find.setArray(2 + place, wanted);
            }
            find.setString(PLACES + 2, scope.divisionPrefix());
            find.setString(PLACES + 3, scope.divisionPrefix() + ':');
            find.setInt(PLACES + 4, limit);
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
                    kept.put(rows.getObject(1, UUID.class), tokens(rows));
                }
            }
            return kept;
        });
    }

    private static List<byte[]> tokens(ResultSet row) throws SQLException {
        var tokens = new ArrayList<byte[]>(PLACES);
        for (var place = 0; place < PLACES; place++) {
            var token = row.getBytes(2 + place);
            if (token != null) {
                tokens.add(token);
            }
        }
        return tokens;
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
