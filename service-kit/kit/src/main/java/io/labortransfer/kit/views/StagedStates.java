package io.labortransfer.kit.views;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.events.ReceivedEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The last state of each key, put aside while the topic is read. Works in the current transaction. */
@Singleton
class StagedStates {

    static final String NOBODYS = "00";

    /** Pages of the table that are cleared in one step: a few thousand states. */
    static final int CLEARED_AT_ONCE = 512;

    private static final String COLUMNS =
            "key, province, event_id, type, subject, sequence, occurred_at, origin, destination, data";
    private static final String STAGE = "INSERT INTO view_rebuild_state (view, " + COLUMNS + ")"
            + " SELECT ?, state.* FROM unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bigint[],"
            + " ?::timestamptz[], ?::text[], ?::text[], ?::bytea[]) AS state ON CONFLICT (view, key) DO UPDATE"
            + " SET province = EXCLUDED.province, event_id = EXCLUDED.event_id, type = EXCLUDED.type,"
            + " subject = EXCLUDED.subject, sequence = EXCLUDED.sequence, occurred_at = EXCLUDED.occurred_at,"
            + " origin = EXCLUDED.origin, destination = EXCLUDED.destination,"
            + " data = EXCLUDED.data";
    private static final String DROP = "DELETE FROM view_rebuild_state WHERE view = ? AND key = ANY (?)";
    private static final String PAGE = "SELECT " + COLUMNS + " FROM view_rebuild_state"
            + " WHERE view = ? AND (province, key) > (?, ?) ORDER BY province, key LIMIT ?";
    /** Key by key: of a table that was filled a moment ago nothing is known, and a plan by guesses reads a whole province for each step. */
    private static final String AMONG = """
            SELECT there.key
            FROM unnest(?::text[]) AS asked (key)
            CROSS JOIN LATERAL (
                SELECT s.key FROM view_rebuild_state s
                WHERE s.view = ? AND s.province = ? AND s.key = asked.key LIMIT 1) AS there""";

    private static final String PAGES =
            "SELECT pg_relation_size('view_rebuild_state') / current_setting('block_size')::bigint";

    /** Page by page: by their keys the whole table might be read for each step, and in any order all that was removed before. */
    private static final String CLEAR =
            "DELETE FROM view_rebuild_state WHERE view = ? AND ctid >= ?::tid AND ctid < ?::tid";

    private final AgroalDataSource records;

    StagedStates(AgroalDataSource records) {
        this.records = records;
    }

    /**
     * A state that waits for its turn.
     *
     * @param province whose row it is, {@code 00} for nobody's
     */
    record Staged(String province, ReceivedEvent state) {}

    /** Takes in what was read next; the last state of a key stays, a tombstone leaves none. */
    void take(StateView view, List<ReceivedEvent> read) {
        var last = new LinkedHashMap<String, ReceivedEvent>();
        read.forEach(event -> last.put(event.key(), event));
        var gone = last.values().stream()
                .filter(ReceivedEvent::tombstone)
                .map(ReceivedEvent::key)
                .toList();
        var states = last.values().stream().filter(state -> !state.tombstone()).toList();
        try (Connection connection = records.getConnection();
                PreparedStatement stage = connection.prepareStatement(STAGE)) {
            if (!states.isEmpty()) {
                bind(stage, view, states);
                stage.executeUpdate();
            }
            drop(connection, view, gone);
        } catch (SQLException e) {
            throw new IllegalStateException("states could not be put aside", e);
        }
    }

    private static void bind(PreparedStatement stage, StateView view, List<ReceivedEvent> states) throws SQLException {
        stage.setString(1, view.name());
        column(stage, 2, "text", states, ReceivedEvent::key, String[]::new);
        column(
                stage,
                3,
                "text",
                states,
                state -> Objects.requireNonNullElse(view.province(state), NOBODYS),
                String[]::new);
        column(stage, 4, "uuid", states, ReceivedEvent::id, UUID[]::new);
        column(stage, 5, "text", states, ReceivedEvent::type, String[]::new);
        column(stage, 6, "text", states, ReceivedEvent::subject, String[]::new);
        column(stage, 7, "bigint", states, ReceivedEvent::sequence, Long[]::new);
        column(stage, 8, "timestamptz", states, state -> state.time().toString(), String[]::new);
        column(stage, 9, "text", states, ReceivedEvent::originProvince, String[]::new);
        column(stage, 10, "text", states, ReceivedEvent::destinationProvince, String[]::new);
        column(stage, 11, "bytea", states, ReceivedEvent::data, byte[][]::new);
    }

    private static <T> void column(
            PreparedStatement stage,
            int number,
            String type,
            List<ReceivedEvent> states,
            Function<ReceivedEvent, ? extends @Nullable T> value,
            IntFunction<T[]> array)
            throws SQLException {
        stage.setArray(
                number,
                stage.getConnection()
                        .createArrayOf(type, states.stream().map(value).toArray(array)));
    }

    private static void drop(Connection connection, StateView view, List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setString(1, view.name());
            drop.setArray(2, connection.createArrayOf("text", keys.toArray()));
            drop.executeUpdate();
        }
    }

    /** The states behind this place. */
    List<Staged> page(StateView view, Rebuild.Place after, int limit) {
        try (Connection connection = records.getConnection();
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            page.setString(1, view.name());
            page.setString(2, after.province());
            page.setString(3, after.key());
            page.setInt(4, limit);
            var found = new ArrayList<Staged>();
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    found.add(new Staged(rows.getString(2), state(view, rows)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("states could not be read", e);
        }
    }

    private static ReceivedEvent state(StateView view, ResultSet row) throws SQLException {
        return new ReceivedEvent(
                row.getObject(3, UUID.class),
                view.topic(),
                row.getString(4),
                row.getString(1),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getBytes(10));
    }

    /** Those of the keys that have no state in this province. */
    List<String> missing(StateView view, String province, Collection<String> keys) {
        try (Connection connection = records.getConnection();
                PreparedStatement among = connection.prepareStatement(AMONG)) {
            among.setArray(1, connection.createArrayOf("text", keys.toArray(String[]::new)));
            among.setString(2, view.name());
            among.setString(3, province);
            Set<@Nullable String> there = new HashSet<>();
            try (ResultSet rows = among.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            return keys.stream().filter(key -> !there.contains(key)).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("states could not be read", e);
        }
    }

    /** How many pages the table of all states has. */
    long pages() {
        try (Connection connection = records.getConnection();
                PreparedStatement pages = connection.prepareStatement(PAGES);
                ResultSet row = pages.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the table of states could not be measured", e);
        }
    }

    /** Removes the view's states from {@value #CLEARED_AT_ONCE} pages; answers how many there were. */
    int clear(StateView view, long firstPage) {
        try (Connection connection = records.getConnection();
                PreparedStatement clear = connection.prepareStatement(CLEAR)) {
            clear.setString(1, view.name());
            clear.setString(2, place(firstPage));
            clear.setString(3, place(firstPage + CLEARED_AT_ONCE));
            return clear.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("states could not be removed", e);
        }
    }

    private static String place(long page) {
        return "(%d,0)".formatted(page);
    }
}
