package io.labortransfer.kit.importing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportResults;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of lines: a row for each about which there is something to say, and one for all others of its piece. */
@ApplicationScoped
class ImportResultsTable implements ImportResults {
    private static final String INSERT = """
            INSERT INTO import_result (origin_province, job_id, line, status, worker_id, duplicate_id, faults)
            SELECT ?, ?, t.* FROM unnest(?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[]) AS t""";
    private static final String PAGE = """
            SELECT line, status, worker_id, duplicate_id, faults, subject, record_id, workers, proof FROM import_result
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
    private final OutcomesTable outcomes;
    private final LineRowsTable lines;
    private final NamedTable namedWorkers;

    ImportResultsTable(
            AgroalDataSource database, OutcomesTable outcomes, LineRowsTable lines, NamedTable namedWorkers) {
        this.namedWorkers = namedWorkers;
        this.database = database;
        this.outcomes = outcomes;
        this.lines = lines;
    }

    @Override
    public void add(ProvinceScope scope, UUID run, long firstLine, List<LineResult> results) {
        outcomes.add(scope, run, firstLine, results);
        var told =
                results.stream().filter(result -> !OutcomesTable.holds(result)).toList();
        addRows(
                scope,
                run,
                told.stream().filter(result -> result.subject() == null).toList());
        lines.add(
                scope,
                run,
                told.stream().filter(result -> result.subject() != null).toList());
    }

    @Override
    public void keep(ProvinceScope scope, UUID run, LineResult result) {
        lines.keep(scope, run, result);
    }

    @Override
    public List<LineResult> kept(ProvinceScope scope, UUID run, long first, long last) {
        return rows(scope, run, null, first - 1, (int) (last - first + 1)).stream()
                .filter(result -> result.line() <= last)
                .toList();
    }

    @Override
    public boolean isNamed(ProvinceScope scope, UUID run, UUID subject, long before) {
        return lines.isNamed(scope, run, subject, before);
    }

    private void addRows(ProvinceScope scope, UUID job, List<LineResult> results) {
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
            insert.setArray(7, column(connection, "text", results, result -> write(result.faults())));
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
    public boolean isNamedBefore(ProvinceScope scope, UUID run, UUID worker, long before) {
        return namedWorkers.isNamed(scope, run, worker, before);
    }

    @Override
    public void name(ProvinceScope scope, UUID run, List<LineResult> results) {
        namedWorkers.add(scope, run, results);
    }

    @Override
    public boolean isLeftOut(ProvinceScope scope, UUID run, UUID subject, UUID worker, long before) {
        return lines.isLeftOut(scope, run, subject, worker, before);
    }

    @Override
    public boolean isBorrowed(ProvinceScope scope, UUID run, LineSubject subject, long before) {
        return lines.isBorrowed(scope, run, subject, before);
    }

    @Override
    public Set<UUID> named(ProvinceScope scope, UUID run, Collection<UUID> workers) {
        return workers.isEmpty() ? Set.of() : outcomes.named(scope, run, workers);
    }

    @Override
    public List<LineResult> page(ProvinceScope scope, UUID run, @Nullable LineStatus status, long after, int limit) {
        var told = rows(scope, run, status, after, limit);
        if (status == LineStatus.REJECTED || status == LineStatus.PARKED) {
            return told;
        }
        return Stream.concat(told.stream(), outcomes.page(scope, run, status, after, limit).stream())
                .sorted(Comparator.comparingLong(LineResult::line))
                .limit(limit)
                .toList();
    }

    private List<LineResult> rows(ProvinceScope scope, UUID job, @Nullable LineStatus status, long after, int limit) {
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
                readFaults(row.getString(5)),
                LineRowsTable.subject(row));
    }

    static @Nullable String write(List<Fault> faults) {
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
