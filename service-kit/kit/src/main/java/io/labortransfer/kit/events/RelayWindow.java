package io.labortransfer.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/**
 * What the relay reads in one go: the transactions that are finished in a snapshot and were not in the one before, in the order of ids,
 * up to {@code readTo}. Whoever sees a transaction as finished sees those as finished for which it waited, so what was written under one
 * lock after the other comes in one window, where the ids tell the order, or in windows after each other. By the numbers of transactions
 * it would not: one that began early may wait for a younger one and end while a third between them is still open.
 *
 * @param passed everything that is finished in this snapshot is told
 * @param reading the snapshot up to which is read
 */
record RelayWindow(String passed, String reading, long readTo) {

    /**
     * The rows of a window that are not told yet; it stands behind a list of columns, and what is added to it begins with AND or ORDER.
     * Those that were open at its beginning are looked up by number, so that what was told while they were is not read again.
     */
    static final String ROWS = " " + """
            FROM outbox WHERE (xid >= pg_snapshot_xmax(?::pg_snapshot) AND xid < pg_snapshot_xmax(?::pg_snapshot)
                OR xid = ANY (ARRAY(SELECT pg_snapshot_xip(?::pg_snapshot))))
            AND pg_visible_in_snapshot(xid, ?::pg_snapshot) AND id + coalesce(events, 1) - 1 > ?""";

    /** An earlier version moves the horizon alone, and has then told everything before it. */
    private static final String PLACE = """
            SELECT CASE WHEN known THEN passed::text ELSE anew END, CASE WHEN known THEN reading::text ELSE anew END,
                CASE WHEN known THEN read_to ELSE 0 END
            FROM (SELECT *, passed IS NOT NULL AND pg_snapshot_xmin(passed) = horizon AS known,
                    format('%1$s:%1$s:', greatest(horizon, '1'::xid8)) AS anew
                FROM relay_cursor) AS place""";

    private static final String KEEP = """
            UPDATE relay_cursor SET passed = kept.passed, reading = kept.reading, read_to = kept.read_to,
                horizon = pg_snapshot_xmin(kept.passed), next_horizon = pg_snapshot_xmin(kept.passed), last_id = 0
            FROM (SELECT ?::pg_snapshot AS passed, ?::pg_snapshot AS reading, ?::bigint AS read_to) AS kept""";

    /** The one to go on with. */
    static RelayWindow kept(Statement ask) throws SQLException {
        try (ResultSet place = ask.executeQuery(PLACE)) {
            place.next();
            return new RelayWindow(place.getString(1), place.getString(2), place.getLong(3));
        }
    }

    /** Keeps it as the one to go on with. */
    void keep(Connection connection) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, passed, Types.OTHER);
            keep.setObject(2, reading, Types.OTHER);
            keep.setLong(3, readTo);
            keep.executeUpdate();
        }
    }

    /** Binds {@link #ROWS}. */
    void bind(PreparedStatement query) throws SQLException {
        query.setObject(1, passed, Types.OTHER);
        query.setObject(2, reading, Types.OTHER);
        query.setObject(3, passed, Types.OTHER);
        query.setObject(4, reading, Types.OTHER);
        query.setLong(5, readTo);
    }

    /** Whether no transaction lies in it. */
    boolean empty() {
        return passed.equals(reading);
    }

    /** The same window, read up to this id. */
    RelayWindow readTo(long id) {
        return new RelayWindow(passed, reading, id);
    }

    /** What begins where this ends, up to {@code snapshot}. */
    RelayWindow then(String snapshot) {
        return new RelayWindow(reading, snapshot, 0);
    }

    /** The end of it, when everything in it is told. */
    RelayWindow done() {
        return then(reading);
    }
}
