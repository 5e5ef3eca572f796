package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.NameHashes;
import io.labortransfer.registry.worker.NameTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Hashes in PostgreSQL, set-based: a file brings thousands of names at once. */
@ApplicationScoped
class NameTokenTable implements NameTokens {
    private static final String FORGET =
            "DELETE FROM name_token WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";
    private static final String PUT = """
            INSERT INTO name_token AS n (origin_province, worker_id, written, letters, initials, surname)
            SELECT ?, unnest(?::uuid[]), unnest(?::bytea[]), unnest(?::bytea[]), unnest(?::bytea[]), unnest(?::bytea[])
            ON CONFLICT (origin_province, worker_id) DO UPDATE
            SET written = excluded.written, letters = excluded.letters, initials = excluded.initials, surname = excluded.surname""";
    private static final String ENTER = """
            INSERT INTO name_token (origin_province, worker_id, written, letters, initials, surname)
            SELECT ?, unnest(?::uuid[]), unnest(?::bytea[]), unnest(?::bytea[]), unnest(?::bytea[]), unnest(?::bytea[])""";
    /** Names first, and of those each worker by its key: a plan that is kept knows neither how many there are nor how far the caller reaches. */
    private static final String FIND = """
            WITH named AS MATERIALIZED (
                SELECT n.worker_id FROM name_token n
                WHERE n.origin_province = ?
                  AND (n.surname = ANY (?) AND n.letters = ANY (?) AND (? OR n.written = ANY (?))
                       OR n.surname = ANY (?) OR n.initials = ANY (?))
                ORDER BY n.worker_id)
            SELECT n.worker_id FROM named n CROSS JOIN LATERAL (
                SELECT FROM worker w
                WHERE w.origin_province = ? AND w.id = n.worker_id AND coalesce(w.registration_division LIKE ?, false)
                  AND starts_with(coalesce(w.residence_division, ''), ?) LIMIT 1) AS within
            ORDER BY n.worker_id LIMIT %d""";

    private static final String OF = """
            SELECT worker_id, written, letters, initials, surname FROM name_token
            WHERE origin_province = ? AND worker_id = ANY (?::uuid[])""";

    private final AgroalDataSource database;

    NameTokenTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void enter(ProvinceScope scope, Collection<Named> workers) {
        var named = new TreeMap<UUID, NameHashes>();
        for (var worker : workers) {
            if (worker.name() != null) {
                named.put(worker.worker(), worker.name());
            }
        }
        if (!named.isEmpty()) {
            put(ENTER, scope, named);
        }
    }

    @Override
    public void replace(ProvinceScope scope, Collection<Named> workers) {
        var named = new TreeMap<UUID, NameHashes>(); // in one order, so that two files cannot deadlock
        var nameless = new ArrayList<UUID>();
        for (var worker : workers) {
            var name = worker.name();
            if (name == null) {
                nameless.add(worker.worker());
            } else {
                named.put(worker.worker(), name);
            }
        }
        if (!nameless.isEmpty()) {
            forget(scope, nameless);
        }
        if (!named.isEmpty()) {
            put(PUT, scope, named);
        }
    }

    private void put(String command, ProvinceScope scope, SortedMap<UUID, NameHashes> named) {
        run(command, put -> {
            put.setString(1, scope.province());
            put.setArray(2, UuidArray.of(put.getConnection(), named.keySet()));
            put.setArray(3, hashes(put, named.values(), NameHashes::written));
            put.setArray(4, hashes(put, named.values(), NameHashes::letters));
            put.setArray(5, hashes(put, named.values(), NameHashes::initials));
            put.setArray(6, hashes(put, named.values(), NameHashes::surname));
            return put.executeUpdate();
        });
    }

    private static Array hashes(
            PreparedStatement statement, Collection<NameHashes> names, Function<NameHashes, byte[]> form)
            throws SQLException {
        return bytes(statement, names.stream().map(form).toList());
    }

    private static Array bytes(PreparedStatement statement, Collection<byte[]> values) throws SQLException {
        return statement.getConnection().createArrayOf("bytea", values.toArray(byte[][]::new));
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
    public List<UUID> find(ProvinceScope scope, NameHashes.Wanted wanted, int limit) {
        var area = Area.of(scope);
        return run(FIND.formatted(limit), find -> {
            find.setString(1, scope.province());
            find.setArray(2, bytes(find, wanted.surnames()));
            find.setArray(3, bytes(find, wanted.letters()));
            find.setBoolean(4, wanted.written().isEmpty());
            find.setArray(5, bytes(find, wanted.written()));
            find.setArray(6, bytes(find, wanted.surnameAlone()));
            find.setArray(7, bytes(find, wanted.initials()));
            find.setString(8, scope.province());
            find.setString(9, area.registration() + '%');
            find.setString(10, area.residence().orElse(""));
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
    public Map<UUID, NameHashes> of(ProvinceScope scope, Collection<UUID> workers) {
        return run(OF, ask -> {
            ask.setString(1, scope.province());
            ask.setArray(2, ask.getConnection().createArrayOf("uuid", workers.toArray()));
            var kept = new HashMap<UUID, NameHashes>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    kept.put(
                            rows.getObject(1, UUID.class),
                            new NameHashes(rows.getBytes(2), rows.getBytes(3), rows.getBytes(4), rows.getBytes(5)));
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
