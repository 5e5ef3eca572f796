package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rotations at rest, by the clock of the database. Works in the current transaction. */
@Singleton
class Rotations {

    private static final String SELECT = """
            SELECT k.name, r.id, r.number, r.state, r.since, r.switched_at, coalesce(p.total, 0), coalesce(p.seen, 0),
                   coalesce(p.moved, 0), l.id IS NULL
            FROM field_key k LEFT JOIN key_rotation r USING (name)
            LEFT JOIN lease l ON l.name = '%s' AND l.id = r.id::text
            LEFT JOIN LATERAL (SELECT sum(total) AS total, sum(seen) AS seen, sum(moved) AS moved
                               FROM key_rotation_progress WHERE name = k.name) AS p ON true
            """.formatted(RotationWork.NAME);
    private static final String ALL = SELECT + "ORDER BY k.name";
    private static final String OF = SELECT + "WHERE k.name = ?";
    private static final String BY_ID = SELECT + "WHERE r.id = ?";
    private static final String ORDER = """
            INSERT INTO key_rotation AS r (name, id, state) VALUES (?, ?, 'ORDERED')
            ON CONFLICT (name) DO UPDATE SET number = r.number + 1, id = EXCLUDED.id, state = 'ORDERED', since = clock_timestamp(),
                switched_at = NULL
            WHERE r.state = 'RETIRED'""";
    private static final String TURN =
            "UPDATE key_rotation SET state = ?, since = clock_timestamp() WHERE name = ? AND state = ?";
    private static final String AGE =
            "SELECT extract(epoch FROM clock_timestamp() - %s) FROM key_rotation WHERE name = ?";
    private static final String OPEN = """
            INSERT INTO key_rotation_progress (name, rows_of, province, total) VALUES (?, ?, ?, ?)
            ON CONFLICT (name, rows_of, province) DO NOTHING""";
    private static final String AT =
            "SELECT last, finished FROM key_rotation_progress WHERE name = ? AND rows_of = ? AND province = ?";
    private static final String ADVANCE = """
            UPDATE key_rotation_progress SET last = coalesce(?, last), seen = seen + ?, moved = moved + ?, finished = ?
            WHERE name = ? AND rows_of = ? AND province = ?""";
    private static final String MOVED = "SELECT coalesce(sum(moved), 0) FROM key_rotation_progress WHERE name = ?";
    private static final String CLEAR = "DELETE FROM key_rotation_progress WHERE name = ?";
    private static final String PROVINCES =
            "SELECT substr(name, 7) FROM field_key WHERE name LIKE 'field:%' ORDER BY 1";

    private final AgroalDataSource records;

    Rotations(AgroalDataSource records) {
        this.records = records;
    }

    /** A keyset and its last rotation. */
    record Keyset(String name, Optional<Rotation> rotation) {}

    /** How far the rows of a table in a province are: behind which key it goes on. */
    record Place(String last, boolean finished) {}

    List<Keyset> all() {
        return ask(ALL, Rotations::keysets);
    }

    Optional<Keyset> of(String name) {
        return ask(OF, Rotations::keysets, name).stream().findFirst();
    }

    Optional<Rotation> find(UUID id) {
        return ask(BY_ID, Rotations::keysets, id).stream().findFirst().flatMap(Keyset::rotation);
    }

    /** The provinces that have rows. */
    List<String> provinces() {
        return ask(PROVINCES, rows -> {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        });
    }

    /** Orders a rotation, with nothing looked at yet; false while the last one has not ended. */
    boolean order(String name, UUID id) {
        var ordered = write(ORDER, name, id) == 1;
        if (ordered) {
            clear(name);
        }
        return ordered;
    }

    /** Turns a rotation to its next state, with nothing looked at yet; false when somebody else did. */
    boolean turn(String name, RotationState from, RotationState to) {
        if (!from.moves().contains(to)) {
            throw new IllegalArgumentException(from + " is not followed by " + to);
        }
        var turned = write(TURN, to.name(), name, from.name()) == 1;
        if (turned) {
            clear(name);
        }
        return turned;
    }

    /** Seconds since it came into its state. */
    double secondsInState(String name) {
        return seconds("since", name);
    }

    /** Seconds since the new key makes new values. */
    double secondsSwitched(String name) {
        return seconds("switched_at", name);
    }

    private double seconds(String column, String name) {
        return ask(AGE.formatted(column), row -> row.next() ? row.getDouble(1) : 0.0, name);
    }

    /** Where the look at the rows of a table goes on; empty when it has not begun. */
    Optional<Place> at(String name, String table, String province) {
        return ask(
                AT,
                row -> row.next() ? Optional.of(new Place(row.getString(1), row.getBoolean(2))) : Optional.empty(),
                name,
                table,
                province);
    }

    void open(String name, String table, String province, long total) {
        write(OPEN, name, table, province, total);
    }

    void advance(String name, String table, String province, KeyedTable.Pass pass) {
        try (Connection connection = records.getConnection();
                PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setString(1, pass.last());
            update.setInt(2, pass.seen());
            update.setInt(3, pass.moved());
            update.setBoolean(4, pass.last() == null);
            update.setString(5, name);
            update.setString(6, table);
            update.setString(7, province);
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many rows this look has written anew. */
    long moved(String name) {
        return ask(MOVED, row -> row.next() ? row.getLong(1) : 0L, name);
    }

    /** Looks at all rows again. */
    void clear(String name) {
        write(CLEAR, name);
    }

    private static List<Keyset> keysets(ResultSet row) throws SQLException {
        var all = new ArrayList<Keyset>();
        while (row.next()) {
            all.add(new Keyset(
                    row.getString(1), row.getString(4) == null ? Optional.empty() : Optional.of(rotation(row))));
        }
        return all;
    }

    private static Rotation rotation(ResultSet row) throws SQLException {
        var state = RotationState.valueOf(row.getString(4));
        var switched = row.getObject(6, OffsetDateTime.class);
        return new Rotation(
                row.getObject(2, UUID.class),
                row.getString(1),
                row.getInt(3),
                state,
                row.getObject(5, OffsetDateTime.class).toInstant(),
                switched == null ? null : switched.toInstant(),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                state.isRunning() && row.getBoolean(10));
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String query, Reading<T> reading, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int write(String command, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(command)) {
            for (var i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the rotation of a key could not be read or written", e);
    }
}
