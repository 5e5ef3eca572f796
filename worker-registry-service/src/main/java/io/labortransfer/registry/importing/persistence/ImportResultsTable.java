package io.labortransfer.registry.importing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.registry.importing.ImportResults;
import io.labortransfer.registry.importing.LineResult;
import io.labortransfer.registry.importing.LineStatus;
import io.labortransfer.registry.worker.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results of lines. */
@ApplicationScoped
class ImportResultsTable implements ImportResults {
    private static final String INSERT = """
            INSERT INTO import_result (origin_province, job_id, line, status, worker_id, duplicate_id, id_key, faults)
            SELECT ?, ?, t.* FROM unnest(?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::bytea[], ?::text[]) AS t""";
    private static final String SEEN = """
            SELECT t.k FROM unnest(?::bytea[]) AS t (k) CROSS JOIN LATERAL (
                SELECT FROM import_result WHERE origin_province = ? AND job_id = ? AND id_key = t.k LIMIT 1) AS earlier""";
    private static final String PAGE = """
            SELECT line, status, worker_id, duplicate_id, faults FROM import_result
            WHERE origin_province = ? AND job_id = ? AND line > ? AND (?::text IS NULL OR status = ?)
            ORDER BY line LIMIT ?""";
    private static final String WAITING = """
            SELECT DISTINCT job_id FROM import_result
            WHERE origin_province = ? AND duplicate_id = ? AND status = 'parked' ORDER BY job_id""";
    private static final String SETTLE = """
            UPDATE import_result SET status = ?, worker_id = ?, faults = ?
            WHERE origin_province = ? AND duplicate_id = ? AND status = 'parked' AND job_id = ?""";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader FAULTS = JSON.readerForListOf(Fault.class);

    private final AgroalDataSource database;

    ImportResultsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(ProvinceScope scope, UUID job, List<LineResult> results) {
        if (results.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, scope.province());
            insert.setObject(2, job);
            insert.setArray(3, column(connection, "bigint", results, LineResult::line));
            insert.setArray(
                    4,
                    column(
                            connection,
                            "text",
                            results,
                            result -> result.status().wire()));
            insert.setArray(5, column(connection, "uuid", results, LineResult::workerId));
            insert.setArray(6, column(connection, "uuid", results, LineResult::duplicateId));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", results.stream().map(LineResult::idKey).toArray(byte[][]::new)));
            insert.setArray(8, column(connection, "text", results, result -> write(result.faults())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the results of a chunk were not stored", e);
        }
    }

    private static java.sql.Array column(
            Connection connection, String type, List<LineResult> results, Function<LineResult, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, results.stream().map(value).toArray());
    }

    @Override
    public Set<KeyedHash> seen(ProvinceScope scope, UUID job, Collection<KeyedHash> keys) {
        var seen = new HashSet<ByteBuffer>();
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(SEEN)) {
            ask.setArray(1, connection.createArrayOf("bytea", KeyedHash.every(keys)));
            ask.setString(2, scope.province());
            ask.setObject(3, job);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    seen.add(ByteBuffer.wrap(rows.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("earlier lines of a file were not read", e);
        }
        return keys.stream()
                .filter(key -> key.all().stream().map(ByteBuffer::wrap).anyMatch(seen::contains))
                .collect(Collectors.toSet());
    }

    @Override
    public List<LineResult> page(ProvinceScope scope, UUID job, @Nullable LineStatus status, long after, int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(PAGE)) {
            ask.setString(1, scope.province());
            ask.setObject(2, job);
            ask.setLong(3, after);
            ask.setString(4, status == null ? null : status.wire());
            ask.setString(5, status == null ? null : status.wire());
            ask.setInt(6, limit);
            var results = new ArrayList<LineResult>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    results.add(read(rows));
                }
            }
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException("the results of a file were not read", e);
        }
    }

    @Override
    public List<UUID> filesWaitingIn(ProvinceScope scope, UUID duplicate) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(WAITING)) {
            ask.setString(1, scope.province());
            ask.setObject(2, duplicate);
            var files = new ArrayList<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    files.add(rows.getObject(1, UUID.class));
                }
            }
            return files;
        } catch (SQLException e) {
            throw new IllegalStateException("the lines that wait in a case were not read", e);
        }
    }

    @Override
    public long settle(
            ProvinceScope scope,
            UUID job,
            UUID duplicate,
            LineStatus status,
            @Nullable UUID worker,
            @Nullable String why) {
        try (var connection = database.getConnection();
                var settle = connection.prepareStatement(SETTLE)) {
            settle.setString(1, status.wire());
            settle.setObject(2, worker);
            settle.setString(3, write(why == null ? List.of() : List.of(new Fault("", why))));
            settle.setString(4, scope.province());
            settle.setObject(5, duplicate);
            settle.setObject(6, job);
            return settle.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lines that wait in a case were not settled", e);
        }
    }

    private static LineResult read(ResultSet row) throws SQLException {
        return new LineResult(
                row.getLong(1),
                LineStatus.of(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                null,
                readFaults(row.getString(5)));
    }

    private static @Nullable String write(List<Fault> faults) {
        try {
            return faults.isEmpty() ? null : JSON.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("faults cannot be written", e);
        }
    }

    private static List<Fault> readFaults(@Nullable String faults) {
        try {
            return faults == null ? List.of() : FAULTS.readValue(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("faults cannot be read", e);
        }
    }
}
