package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results of lines that are taken one by one: a row for each, with what the line is about and whom it names. */
@ApplicationScoped
class LineRowsTable {
    private static final String KEEP = """
            INSERT INTO import_result (origin_province, job_id, line, status, faults, subject, record_id, workers, proof)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD = KEEP + " ON CONFLICT (origin_province, job_id, line) DO NOTHING";
    private static final String NAMED = """
            SELECT FROM import_result
            WHERE origin_province = ? AND job_id = ? AND subject = ? AND line < ? AND status <> 'rejected' LIMIT 1""";

    private static final String LEFT_OUT = """
            SELECT FROM import_result
            WHERE origin_province = ? AND job_id = ? AND subject = ? AND line < ? AND status <> 'rejected' AND ? <> ALL (workers)""";

    private static final String BORROWED = """
            SELECT FROM import_result
            WHERE origin_province = ? AND job_id = ? AND proof = ? AND line < ? AND status <> 'rejected' AND workers <> ?
            LIMIT 1""";

    private final AgroalDataSource database;

    LineRowsTable(AgroalDataSource database) {
        this.database = database;
    }

    void keep(ProvinceScope scope, UUID run, LineResult result) {
        write(KEEP, scope, run, List.of(result));
    }

    /** Stores those that are not kept yet. */
    void add(ProvinceScope scope, UUID run, List<LineResult> results) {
        if (!results.isEmpty()) {
            write(ADD, scope, run, results);
        }
    }

    boolean isNamed(ProvinceScope scope, UUID run, UUID subject, long before) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(NAMED)) {
            ask.setString(1, scope.province());
            ask.setObject(2, run);
            ask.setObject(3, subject);
            ask.setLong(4, before);
            try (var rows = ask.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    boolean isLeftOut(ProvinceScope scope, UUID run, UUID subject, UUID worker, long before) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(LEFT_OUT)) {
            ask.setString(1, scope.province());
            ask.setObject(2, run);
            ask.setObject(3, subject);
            ask.setLong(4, before);
            ask.setObject(5, worker);
            try (var rows = ask.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    boolean isBorrowed(ProvinceScope scope, UUID run, LineSubject subject, long before) {
        if (subject.proof() == null) {
            return false;
        }
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(BORROWED)) {
            ask.setString(1, scope.province());
            ask.setObject(2, run);
            ask.setObject(3, subject.proof());
            ask.setLong(4, before);
            ask.setArray(5, workers(ask, subject));
            try (var rows = ask.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Array workers(PreparedStatement statement, LineSubject subject) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", subject.workers().toArray());
    }

    /** What the row of a result says of its subject. */
    static @Nullable LineSubject subject(ResultSet row) throws SQLException {
        var key = row.getObject("subject", UUID.class);
        return key == null
                ? null
                : new LineSubject(
                        key,
                        List.of((UUID[]) row.getArray("workers").getArray()),
                        row.getObject("proof", UUID.class),
                        row.getObject("record_id", UUID.class));
    }

    private void write(String command, ProvinceScope scope, UUID run, List<LineResult> results) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(command)) {
            for (var result : results) {
                bind(insert, scope, run, result);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void bind(PreparedStatement insert, ProvinceScope scope, UUID run, LineResult result)
            throws SQLException {
        var subject = result.subject();
        if (subject == null) {
            throw new IllegalArgumentException("a line without a subject has another row");
        }
        insert.setString(1, scope.province());
        insert.setObject(2, run);
        insert.setLong(3, result.line());
        insert.setString(4, result.status().wire());
        insert.setString(5, ImportResultsTable.write(result.faults()));
        insert.setObject(6, subject.key());
        insert.setObject(7, subject.record());
        insert.setArray(8, workers(insert, subject));
        insert.setObject(9, subject.proof());
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the result of a line was not stored or read", e);
    }
}
