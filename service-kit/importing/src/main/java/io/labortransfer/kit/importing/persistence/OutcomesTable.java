package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.persistence.UuidArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of each piece one row: a letter for each line about which nothing is to be said but its worker, and these workers. */
@ApplicationScoped
class OutcomesTable {
    private static final char ELSEWHERE = '-';
    private static final String INSERT = """
            INSERT INTO import_outcome (origin_province, job_id, first_line, statuses, workers) VALUES (?, ?, ?, ?, ?)""";
    private static final String NEXT = """
            SELECT first_line, statuses, workers FROM import_outcome
            WHERE origin_province = ? AND job_id = ? AND first_line >= coalesce((
                SELECT max(first_line) FROM import_outcome WHERE origin_province = ? AND job_id = ? AND first_line <= ?), 0)
              AND first_line + length(statuses) > ?
            ORDER BY first_line LIMIT 1""";
    /**
     * Of pieces that created somebody; whom others are about is {@linkplain MentionsTable mentioned}. Two sets, whose members are hashed: a
     * kept plan compares each with all of an array that it does not know.
     */
    private static final String CREATED = """
            SELECT unnest(o.workers) FROM import_outcome o
            WHERE o.origin_province = ? AND o.job_id = ? AND o.statuses LIKE '%c%'
            INTERSECT
            SELECT unnest(?::uuid[])""";

    private static final String OF_WORKER = """
            SELECT first_line, statuses, workers FROM import_outcome
            WHERE origin_province = ? AND job_id = ANY (?::uuid[]) AND ? = ANY (workers)""";

    private final AgroalDataSource database;

    OutcomesTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the row of the piece says all about a line. */
    static boolean holds(LineResult result) {
        return letter(result.status()) != ELSEWHERE
                && result.faults().isEmpty()
                && result.duplicateId() == null
                && result.subject() == null;
    }

    private static char letter(LineStatus status) {
        return switch (status) {
            case CREATED -> 'c';
            case UPDATED -> 'u';
            case UNCHANGED -> 'n';
            case PARKED, REJECTED -> ELSEWHERE;
        };
    }

    private static LineStatus status(char letter) {
        return switch (letter) {
            case 'c' -> LineStatus.CREATED;
            case 'u' -> LineStatus.UPDATED;
            case 'n' -> LineStatus.UNCHANGED;
            default -> throw new IllegalStateException("no line became " + letter);
        };
    }

    /** Stores the row of a piece; a second one is refused. */
    void add(ProvinceScope scope, UUID run, long firstLine, List<LineResult> results) {
        var statuses = new StringBuilder(results.size());
        var workers = new ArrayList<@Nullable UUID>(results.size());
        for (var result : results) {
            if (holds(result)) {
                while (firstLine + statuses.length() < result.line()) {
                    statuses.append(ELSEWHERE);
                }
                statuses.append(letter(result.status()));
                workers.add(result.workerId());
            }
        }
        run(INSERT, insert -> {
            insert.setString(1, scope.province());
            insert.setObject(2, run);
            insert.setLong(3, firstLine);
            insert.setString(4, statuses.toString());
            insert.setArray(5, UuidArray.of(insert.getConnection(), workers));
            return insert.executeUpdate();
        });
    }

    /** At most so many results after {@code after}, in their order; of one status, if it is named. */
    List<LineResult> page(ProvinceScope scope, UUID run, @Nullable LineStatus status, long after, int limit) {
        var found = new ArrayList<LineResult>(limit);
        var from = after + 1;
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(NEXT)) {
            while (found.size() < limit) {
                ask.setString(1, scope.province());
                ask.setObject(2, run);
                ask.setString(3, scope.province());
                ask.setObject(4, run);
                ask.setLong(5, from);
                ask.setLong(6, from);
                var next = read(ask, from, status, found);
                if (next == from) {
                    return found;
                }
                from = next;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Adds what the row of a piece says of lines from {@code from} on; answers where to go on: at the same line when there is no more. */
    private static long read(PreparedStatement ask, long from, @Nullable LineStatus status, List<LineResult> found)
            throws SQLException {
        try (var row = ask.executeQuery()) {
            if (!row.next()) {
                return from;
            }
            for (var result : results(row)) {
                if (result.line() >= from && (status == null || status == result.status())) {
                    found.add(result);
                }
            }
            return row.getLong(1) + row.getString(2).length();
        }
    }

    private static List<LineResult> results(ResultSet row) throws SQLException {
        var first = row.getLong(1);
        var statuses = row.getString(2);
        var workers = (UUID[]) row.getArray(3).getArray();
        var results = new ArrayList<LineResult>(workers.length);
        for (var i = 0; i < statuses.length(); i++) {
            var letter = statuses.charAt(i);
            if (letter != ELSEWHERE) {
                results.add(LineResult.of(first + i, status(letter), workers[results.size()]));
            }
        }
        return results;
    }

    /** The numbers of the lines that are about the worker. */
    Set<Long> linesOf(ProvinceScope scope, Collection<UUID> runs, UUID worker) {
        return run(OF_WORKER, ask -> {
            ask.setString(1, scope.province());
            ask.setArray(2, ask.getConnection().createArrayOf("uuid", runs.toArray()));
            ask.setObject(3, worker);
            var lines = new HashSet<Long>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    results(rows).stream()
                            .filter(result -> worker.equals(result.workerId()))
                            .forEach(result -> lines.add(result.line()));
                }
            }
            return lines;
        });
    }

    /** Those of the workers whom a piece is about that created somebody: all whom the run created are among them. */
    Set<UUID> named(ProvinceScope scope, UUID run, Collection<UUID> workers) {
        return run(CREATED, ask -> {
            ask.setString(1, scope.province());
            ask.setObject(2, run);
            ask.setArray(3, ask.getConnection().createArrayOf("uuid", workers.toArray()));
            var named = new HashSet<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    named.add(rows.getObject(1, UUID.class));
                }
            }
            return named;
        });
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the results of a piece were not stored or read", e);
    }
}
