package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerBatch;
import io.labortransfer.registry.worker.WorkerRow;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Set-based statements over unnested columns. COPY is refused under row-level security, and this is as fast as we need. */
@ApplicationScoped
class WorkerBatchTable implements WorkerBatch {
    /**
     * One index probe for each key, in their order, so that two files cannot deadlock. A join would be planned by statistics, which
     * are missing exactly when the first large file comes. A file changes no key of a row, so those who only need the worker to stay go on.
     */
    private static final String KNOWN = """
            SELECT w.* FROM (SELECT * FROM unnest(%1$s) AS keys (%2$s) ORDER BY %2$s) AS t CROSS JOIN LATERAL (
                SELECT id, version, state, id_number_key, content_key, registration_division, residence_division,
                    source_system, source_record_id
                FROM worker WHERE %3$s AND origin_province = ? LIMIT 1 FOR NO KEY UPDATE) AS w""";

    private static final String BY_ID = KNOWN.formatted("?::uuid[]", "k", "id = t.k");
    private static final String BY_SOURCE =
            KNOWN.formatted("?::text[], ?::text[]", "s, r", "source_system = t.s AND source_record_id = t.r");
    /** The rest of rows that are held. */
    private static final String VERSIONS = """
            SELECT v.* FROM unnest(?::uuid[]) AS t (k) CROSS JOIN LATERAL (
                SELECT %s, NULL::uuid FROM worker w WHERE w.id = t.k AND w.origin_province = ? LIMIT 1) AS v""".formatted(VersionColumns.RECORD);

    private static final String INSERT = """
            INSERT INTO worker (origin_province, id_type, operation, actor, created_at, created_by, updated_at, updated_by, %1$s)
            SELECT ?, 'RESIDENT_ID', 'importWorkers', 'OP', ?, ?, ?, ?, %2$s FROM %3$s AS t""".formatted(WorkerColumns.NAMES, WorkerColumns.VALUES, WorkerColumns.ROWS);
    private static final String UPDATE = """
            UPDATE worker w SET operation = 'importWorkers', actor = 'OP', reason_cipher = NULL, updated_at = ?, updated_by = ?, %1$s
            FROM %2$s AS t
            WHERE w.origin_province = ? AND w.id = t.id""".formatted(WorkerColumns.ASSIGNMENTS, WorkerColumns.ROWS);

    private static final String REMEMBER = """
            UPDATE worker w SET content_key = t.c FROM unnest(?::uuid[], ?::bytea[]) AS t (id, c)
            WHERE w.origin_province = ? AND w.id = t.id""";

    private final AgroalDataSource database;

    WorkerBatchTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<KnownWorker> byId(ProvinceScope scope, Collection<UUID> workers) {
        return found(BY_ID, workers, idsIn(scope, workers), WorkerBatchTable::known);
    }

    @Override
    public List<KnownWorker> bySource(ProvinceScope scope, Collection<SourceRecord> sources) {
        return found(
                BY_SOURCE,
                sources,
                ask -> {
                    var systems = sources.stream().map(SourceRecord::system).toArray(String[]::new);
                    var records = sources.stream().map(SourceRecord::recordId).toArray(String[]::new);
                    ask.setArray(1, ask.getConnection().createArrayOf("text", systems));
                    ask.setArray(2, ask.getConnection().createArrayOf("text", records));
                    ask.setString(3, scope.province());
                },
                WorkerBatchTable::known);
    }

    @Override
    public List<WorkerVersion> versions(ProvinceScope scope, Collection<UUID> workers) {
        return found(VERSIONS, workers, idsIn(scope, workers), VersionColumns::version);
    }

    private static Binding idsIn(ProvinceScope scope, Collection<UUID> workers) {
        return ask -> {
            ask.setArray(1, UuidArray.of(ask.getConnection(), List.copyOf(workers)));
            ask.setString(2, scope.province());
        };
    }

    private <T> List<T> found(String question, Collection<?> keys, Binding binding, Reading<T> reading) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(question)) {
            binding.bind(ask);
            var found = new ArrayList<T>(keys.size());
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("known workers were not found", e);
        }
    }

    private static KnownWorker known(ResultSet row) throws SQLException {
        return new KnownWorker(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                WorkerState.valueOf(row.getString("state")),
                row.getBytes("id_number_key"),
                row.getBytes("content_key"),
                row.getString("registration_division"),
                row.getString("residence_division"),
                new SourceRecord(row.getString("source_system"), row.getString("source_record_id")));
    }

    @Override
    public void insert(ProvinceScope scope, Collection<WorkerRow> rows, String by, Instant at) {
        write(INSERT, rows, statement -> {
            var moment = at.atOffset(java.time.ZoneOffset.UTC);
            statement.setString(1, scope.province());
            statement.setObject(2, moment);
            statement.setString(3, by);
            statement.setObject(4, moment);
            statement.setString(5, by);
            WorkerColumns.bind(statement, 6, rows);
        });
    }

    @Override
    public void update(ProvinceScope scope, Collection<WorkerRow> rows, String by, Instant at) {
        write(UPDATE, rows, statement -> {
            statement.setObject(1, at.atOffset(java.time.ZoneOffset.UTC));
            statement.setString(2, by);
            var next = WorkerColumns.bind(statement, 3, rows);
            statement.setString(next, scope.province());
        });
    }

    @Override
    public void remember(ProvinceScope scope, Map<UUID, byte[]> contents) {
        if (contents.isEmpty()) {
            return;
        }
        var workers = List.copyOf(contents.entrySet());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(
                    1,
                    UuidArray.of(
                            connection, workers.stream().map(Map.Entry::getKey).toList()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea", workers.stream().map(Map.Entry::getValue).toArray(byte[][]::new)));
            statement.setString(3, scope.province());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what the last records said was not written", e);
        }
    }

    private void write(String command, Collection<WorkerRow> rows, Binding binding) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            binding.bind(statement);
            var written = statement.executeUpdate();
            if (written != rows.size()) {
                throw new IllegalStateException("not every worker of a chunk was written");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the workers of a chunk were not written", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
