package io.labortransfer.kit.jobs;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.Ids;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes, prolongs and gives back leases for this process, each with one statement of its own, under the engine's role. */
@Singleton
class LeaseTable {

    private static final String TAKE = """
            UPDATE lease SET owner = ?, until = clock_timestamp() + ? * interval '1 ms', taken_at = clock_timestamp(),
                attempts = attempts + 1
            WHERE (name, id) = (SELECT name, id FROM lease WHERE name = ? AND until <= clock_timestamp()
                                ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING province, id, attempts""";
    private static final String DUE =
            "SELECT DISTINCT name FROM lease WHERE name = ANY (?) AND until <= clock_timestamp()";
    // The row may be locked by the worker's own transaction, which may last: it is passed over, not waited for.
    private static final String PROLONG = """
            UPDATE lease SET until = clock_timestamp() + ? * interval '1 ms'
            WHERE (name, id) = (SELECT name, id FROM lease WHERE name = ? AND id = ? AND owner = ? FOR UPDATE SKIP LOCKED)""";
    private static final String OURS = "SELECT FROM lease WHERE name = ? AND id = ? AND owner = ?";
    private static final String GIVE_BACK = """
            UPDATE lease SET owner = NULL, until = clock_timestamp() + ? * interval '1 ms', attempts = attempts - ?
            WHERE name = ? AND id = ? AND owner = ?""";
    private static final String CLAIM = """
            INSERT INTO lease AS l (name, id, province, owner, until, taken_at, attempts)
            VALUES (?, ?, '00', ?, clock_timestamp() + ? * interval '1 ms', clock_timestamp(), 1)
            ON CONFLICT (name, id) DO UPDATE
            SET owner = EXCLUDED.owner, until = EXCLUDED.until, taken_at = EXCLUDED.taken_at
            WHERE l.until <= clock_timestamp()""";
    private static final String REST = """
            UPDATE lease SET owner = NULL, until = taken_at + ? * interval '1 ms' WHERE name = ? AND id = ? AND owner = ?""";

    private final AgroalDataSource engine;
    private final String owner;

    LeaseTable(@DataSource("engine") AgroalDataSource engine, Ids ids) {
        this.engine = engine;
        this.owner = ids.next().toString();
    }

    /** Takes the piece that waits longest, or whose owner fell silent. */
    Optional<Lease> take(String name, Duration length) throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            bind(take, owner, length.toMillis(), name);
            try (ResultSet row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Lease(
                                name, row.getString(1), UUID.fromString(row.getString(2)), owner, row.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    /** Those of {@code names} of which a piece could be taken now, unless somebody is about to take it. */
    Set<String> due(Collection<String> names) throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement ask = connection.prepareStatement(DUE)) {
            ask.setArray(1, connection.createArrayOf("text", names.toArray(String[]::new)));
            var due = new HashSet<String>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getString(1));
                }
            }
            return due;
        }
    }

    /** Keeps it for {@code length} from now on; false when it is not ours any more. */
    boolean prolong(Lease lease, Duration length) throws SQLException {
        var id = lease.id().toString();
        return write(PROLONG, length.toMillis(), lease.name(), id, owner) == 1 || ours(lease);
    }

    private boolean ours(Lease lease) throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement ask = connection.prepareStatement(OURS)) {
            bind(ask, lease.name(), lease.id().toString(), owner);
            try (ResultSet row = ask.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Leaves it to whoever is free after {@code pause}; {@code counted} says whether the attempt counts. */
    void giveBack(Lease lease, Duration pause, boolean counted) throws SQLException {
        write(
                GIVE_BACK,
                pause.toMillis(),
                counted ? 0 : 1,
                lease.name(),
                lease.id().toString(),
                owner);
    }

    /** Claims one period of a schedule: true for one process. */
    boolean claim(String schedule, Duration length) throws SQLException {
        return write(CLAIM, ClaimedElsewhere.KIND, schedule, owner, length.toMillis()) == 1;
    }

    /** The claimed run is over; the next period begins {@code period} after this one began. */
    void rest(String schedule, Duration period) throws SQLException {
        write(REST, period.toMillis(), ClaimedElsewhere.KIND, schedule, owner);
    }

    private int write(String statement, Object... values) throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            bind(write, values);
            return write.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
