package io.labortransfer.kit.views;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.events.TopicReading.Stretch;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last rebuild of each view. Works in the current transaction. */
@Singleton
class Rebuilds {

    private static final String RUNNING = "phase IN ('READING', 'RESTORING', 'SWEEPING')";
    private static final String WAIT_FOR_CONSUMER = "SELECT pg_advisory_xact_lock(hashtextextended('view ' || ?, 0))";
    private static final String ORDER = """
            INSERT INTO view_rebuild AS r (view, consumer, id, phase) VALUES (?, ?, ?, 'READING')
            ON CONFLICT (view) DO UPDATE
            SET consumer = EXCLUDED.consumer, id = EXCLUDED.id, phase = 'READING', states = 0, restored = 0, refused = 0,
                removed = 0, cursor_province = '', cursor_key = '', ordered_at = clock_timestamp(), ended_at = NULL
            WHERE r.phase NOT IN ('READING', 'RESTORING', 'SWEEPING')""";
    private static final String FORGET_PARTITIONS = "DELETE FROM view_rebuild_partition WHERE view = ?";
    private static final String SELECT = """
            SELECT r.view, r.id, r.phase, coalesce(p.records, 0), coalesce(p.read, 0), r.states, r.restored, r.refused, r.removed,
                   r.ordered_at, r.ended_at, r.cursor_province, r.cursor_key
            FROM view_rebuild r LEFT JOIN LATERAL (
                SELECT sum(ending - beginning) AS records, sum(position - beginning) AS read
                FROM view_rebuild_partition p WHERE p.view = r.view) AS p ON true
            WHERE\s""";
    private static final String BEGIN = """
            INSERT INTO view_rebuild_partition (view, partition, beginning, position, ending) VALUES (?, ?, ?, ?, ?)""";
    private static final String POSITIONS =
            "SELECT partition, position FROM view_rebuild_partition WHERE view = ? AND position < ending";
    private static final String MOVE =
            "UPDATE view_rebuild_partition SET position = least(?, ending) WHERE view = ? AND partition = ?";
    private static final String COUNT = "UPDATE view_rebuild SET refused = refused + ? WHERE view = ?";
    private static final String TURN = """
            UPDATE view_rebuild SET phase = ?, cursor_province = '', cursor_key = '',
                states = (SELECT count(*) FROM view_rebuild_state s WHERE s.view = view_rebuild.view)
            WHERE view = ?""";
    private static final String PASS = """
            UPDATE view_rebuild SET restored = restored + ?, refused = refused + ?, removed = removed + ?,
                cursor_province = ?, cursor_key = ? WHERE view = ?""";
    private static final String END =
            "UPDATE view_rebuild SET phase = ?, ended_at = clock_timestamp() WHERE id = ? AND " + RUNNING;

    private final AgroalDataSource records;

    Rebuilds(AgroalDataSource records) {
        this.records = records;
    }

    /**
     * Notes the order; false while another rebuild of the view runs. It waits for the consumer's transactions that are under way, and
     * those that begin after this one see it.
     */
    boolean order(StateView view, UUID id) {
        ask(WAIT_FOR_CONSUMER, row -> true, view.consumer());
        if (write(ORDER, view.name(), view.consumer(), id) == 0) {
            return false;
        }
        write(FORGET_PARTITIONS, view.name());
        return true;
    }

    Optional<Rebuild> ofView(String view) {
        return ask(SELECT + "r.view = ?", Rebuilds::read, view);
    }

    Optional<Rebuild> find(UUID id) {
        return ask(SELECT + "r.id = ?", Rebuilds::read, id);
    }

    /** Notes how long the topic is now. */
    void begin(String view, List<Stretch> stretches) {
        for (var stretch : stretches) {
            write(BEGIN, view, stretch.partition(), stretch.beginning(), stretch.beginning(), stretch.ending());
        }
    }

    /** The partitions that are not read to their end, and where they go on. */
    Map<Integer, Long> positions(String view) {
        var positions = new HashMap<Integer, Long>();
        ask(
                POSITIONS,
                row -> {
                    do {
                        positions.put(row.getInt(1), row.getLong(2));
                    } while (row.next());
                    return true;
                },
                view);
        return positions;
    }

    void read(String view, Map<Integer, Long> next, int unreadable) {
        next.forEach((partition, position) -> write(MOVE, position, view, partition));
        if (unreadable > 0) {
            write(COUNT, unreadable, view);
        }
    }

    void turn(String view, RebuildPhase next) {
        write(TURN, next.name(), view);
    }

    /** Notes what was done up to this place. */
    void pass(String view, Rebuild.Place place, int restored, int refused, int removed) {
        write(PASS, restored, refused, removed, place.province(), place.key(), view);
    }

    /** Ends it; false when it had ended. */
    boolean end(UUID id, RebuildPhase how) {
        return write(END, how.name(), id) == 1;
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        var ended = row.getObject(11, OffsetDateTime.class);
        return new Rebuild(
                row.getString(1),
                row.getObject(2, UUID.class),
                RebuildPhase.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                new Rebuild.Place(row.getString(12), row.getString(13)));
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> ask(String question, Reading<T> reading, Object value) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(question)) {
            ask.setObject(1, value);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuilds could not be read", e);
        }
    }

    private int write(String statement, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a rebuild could not be noted", e);
        }
    }
}
