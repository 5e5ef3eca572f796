package io.labortransfer.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/**
 * The transactions from one horizon up to another, all of them finished, and how far their rows are read: in the order of ids, up to
 * {@code lastId}. A reader of windows misses nothing, however late the transaction with the lower id commits.
 */
record OutboxWindow(String horizon, String nextHorizon, long lastId) {

    /**
     * The rows of a window in which something is not read yet; it stands behind a list of columns, and what is added to it begins with
     * AND or ORDER. Of a pack the first may be read and the last not; the lower bound spares most of those that are.
     */
    static final String ROWS =
            " FROM outbox WHERE xid >= ? AND xid < ? AND id > ? AND id + coalesce(events, 1) - 1 > ?";

    static final int PARAMETERS = 4;

    /** The oldest transaction that still runs: all before it are finished. */
    static String horizonNow(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet now = ask.executeQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())")) {
            now.next();
            return now.getString(1);
        }
    }

    /** Whether no transaction lies in it. */
    boolean empty() {
        return horizon.equals(nextHorizon);
    }

    /** Binds {@link #ROWS}. */
    void bind(PreparedStatement query) throws SQLException {
        query.setObject(1, horizon, Types.OTHER);
        query.setObject(2, nextHorizon, Types.OTHER);
        query.setLong(3, lastId - Pack.NUMBERS);
        query.setLong(PARAMETERS, lastId);
    }

    /** The same window, read up to this id. */
    OutboxWindow readTo(long id) {
        return new OutboxWindow(horizon, nextHorizon, id);
    }

    /** What begins where this ends, up to {@code until}. */
    OutboxWindow then(String until) {
        return new OutboxWindow(nextHorizon, until, 0);
    }
}
