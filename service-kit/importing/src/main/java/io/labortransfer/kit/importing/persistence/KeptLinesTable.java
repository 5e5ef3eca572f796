package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.KeptLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Kept lines in their encrypted pieces. */
@ApplicationScoped
class KeptLinesTable implements KeptLines {
    private static final String FILES = """
            SELECT j.id FROM import_job j WHERE j.origin_province = ?
              AND EXISTS (SELECT FROM import_piece p WHERE p.origin_province = j.origin_province AND p.job_id = j.id) ORDER BY j.id""";
    private static final String OF_WORKER = """
            SELECT r.line FROM import_job j JOIN import_result r
              ON r.origin_province = j.origin_province AND r.job_id IN (j.id, j.dry_run)
            WHERE j.origin_province = ? AND j.id = ? AND (r.worker_id = ? OR r.workers @> ARRAY[?::uuid])""";
    private static final String RUNS_OF =
            "SELECT unnest(ARRAY[id, dry_run]) FROM import_job WHERE origin_province = ? AND id = ?";
    private static final String HOLD = "SELECT id FROM import_job WHERE origin_province = ? AND id = ? FOR UPDATE";
    private static final String PIECES = """
            SELECT chunk, number, lines, body, packed FROM import_piece
            WHERE origin_province = ? AND job_id = ? AND (chunk, number) > (?, ?) ORDER BY chunk, number LIMIT ?""";
    private static final String REPLACE = """
            UPDATE import_piece SET body = ?, packed = true, writing = writing + 1
            WHERE origin_province = ? AND job_id = ? AND chunk = ? AND number = ?""";
    private static final String RUNS = """
            SELECT unnest(ARRAY[id, dry_run]) FROM import_job WHERE origin_province = ?
              AND (ended_at IS NULL OR ended_at > now() - interval '8 days')""";

    private final AgroalDataSource database;
    private final PieceBodies bodies;
    private final OutcomesTable outcomes;
    private final NamedTable named;

    KeptLinesTable(AgroalDataSource database, PieceBodies bodies, OutcomesTable outcomes, NamedTable named) {
        this.named = named;
        this.database = database;
        this.bodies = bodies;
        this.outcomes = outcomes;
    }

    @Override
    public List<UUID> files(ProvinceScope scope) {
        return ask(FILES, scope, KeptLinesTable::ids);
    }

    @Override
    public Set<Long> ofWorker(ProvinceScope scope, UUID job, UUID worker) {
        var lines = outcomes.linesOf(scope, ask(RUNS_OF, scope, KeptLinesTable::ids, job), worker);
        lines.addAll(ask(
                OF_WORKER,
                scope,
                rows -> {
                    var told = new HashSet<Long>();
                    while (rows.next()) {
                        told.add(rows.getLong(1));
                    }
                    return told;
                },
                job,
                worker,
                worker));
        return lines;
    }

    private static List<UUID> ids(ResultSet rows) throws SQLException {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Override
    public Optional<Place> change(ProvinceScope scope, UUID job, Place after, int limit, Change change) {
        ask(HOLD, scope, ResultSet::next, job); // a piece that is being applied is not changed under it
        return ask(
                PIECES,
                scope,
                rows -> {
                    var place = Optional.<Place>empty();
                    var line = after.line();
                    while (rows.next()) {
                        var chunk = rows.getInt(1);
                        var number = rows.getInt(2);
                        var body = bodies.lines(
                                scope.province(), job, chunk, number, rows.getBoolean(5), rows.getBytes(4));
                        if (change.to(line, body)) {
                            replace(
                                    scope,
                                    job,
                                    chunk,
                                    number,
                                    bodies.sealed(scope.province(), job, chunk, number, body));
                        }
                        line += rows.getInt(3);
                        place = Optional.of(new Place(chunk, number, line));
                    }
                    return place;
                },
                job,
                after.chunk(),
                after.piece(),
                limit);
    }

    private void replace(ProvinceScope scope, UUID job, int chunk, int number, byte[] body) throws SQLException {
        try (var connection = database.getConnection();
                var replace = connection.prepareStatement(REPLACE)) {
            replace.setBytes(1, body);
            replace.setString(2, scope.province());
            replace.setObject(3, job);
            replace.setInt(4, chunk);
            replace.setInt(5, number);
            replace.executeUpdate();
        }
    }

    @Override
    public void forget(ProvinceScope scope, UUID worker) {
        named.forget(scope, runs(scope), worker);
    }

    @Override
    public List<UUID> runs(ProvinceScope scope) {
        return ask(RUNS, scope, KeptLinesTable::ids);
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String question, ProvinceScope scope, Reading<T> reading, Object... values) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(question)) {
            bind(ask, scope, values);
            try (var rows = ask.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void bind(PreparedStatement statement, ProvinceScope scope, Object... values) throws SQLException {
        statement.setString(1, scope.province());
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 2, values[i]);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the kept lines of files were not read or changed", e);
    }
}
