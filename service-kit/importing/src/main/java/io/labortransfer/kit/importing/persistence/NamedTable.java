package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The workers whom lines of a run name, for a run that keeps nothing else of what its lines did. */
@ApplicationScoped
class NamedTable {
    private static final String ADD = """
            INSERT INTO import_named (origin_province, job_id, worker_id, line)
            SELECT ?, ?, t.* FROM unnest(?::uuid[], ?::bigint[]) AS t ON CONFLICT DO NOTHING""";
    private static final String BEFORE = """
            SELECT FROM import_named WHERE origin_province = ? AND job_id = ? AND worker_id = ? AND line < ? LIMIT 1""";
    private static final String FORGET =
            "DELETE FROM import_named WHERE origin_province = ? AND job_id = ANY (?::uuid[]) AND worker_id = ?";

    private final AgroalDataSource database;

    NamedTable(AgroalDataSource database) {
        this.database = database;
    }

    void add(ProvinceScope scope, UUID run, List<LineResult> results) {
        var workers = new ArrayList<UUID>();
        var lines = new ArrayList<Long>();
        for (var result : results) {
            var subject = result.subject();
            if (subject != null && result.status() != LineStatus.REJECTED) {
                for (var worker : subject.workers()) {
                    workers.add(worker);
                    lines.add(result.line());
                }
            }
        }
        if (workers.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setString(1, scope.province());
            add.setObject(2, run);
            add.setArray(3, connection.createArrayOf("uuid", workers.toArray()));
            add.setArray(4, connection.createArrayOf("bigint", lines.toArray()));
            add.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    boolean isNamed(ProvinceScope scope, UUID run, UUID worker, long before) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(BEFORE)) {
            ask.setString(1, scope.province());
            ask.setObject(2, run);
            ask.setObject(3, worker);
            ask.setLong(4, before);
            try (var rows = ask.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void forget(ProvinceScope scope, Collection<UUID> runs, UUID worker) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, scope.province());
            forget.setArray(2, connection.createArrayOf("uuid", runs.toArray()));
            forget.setObject(3, worker);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the workers of a dry run were not noted or found", e);
    }
}
