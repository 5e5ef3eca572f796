package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the outbox in an order in which nothing is missed. Whoever reads by {@code id > last} loses the rows of a transaction that
 * took a lower id and commits later. So this reads windows of transactions that are all finished: from the last horizon up to the
 * oldest transaction still running, each window in the order of ids.
 *
 * <p>Only one process of a service has a feed: it holds an advisory lock on a connection of its own, and moves the cursor on that
 * same connection, so a process that lost the lock cannot move it.
 */
final class OutboxFeed implements AutoCloseable {

    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final long SAVE_IDLE_HORIZON_AFTER = Duration.ofMinutes(1).toNanos();
    private static final String WINDOW = OutboxRows.SELECT + OutboxWindow.ROWS + " ORDER BY id";
    private static final String LOOK = """
            SELECT pg_snapshot_xmin(now), pg_snapshot_xmin(now) < pg_snapshot_xmax(now) FROM pg_current_snapshot() AS now""";
    private static final String SAVE = "UPDATE relay_cursor SET horizon = ?, next_horizon = ?, last_id = ?";

    private final AgroalDataSource engine;
    private final Connection leading;
    private final int batch;
    private OutboxWindow window = new OutboxWindow("0", "0", 0);
    private long savedAt = System.nanoTime();
    private boolean quiet;

    private OutboxFeed(AgroalDataSource engine, Connection leading, int batch) {
        this.engine = engine;
        this.leading = leading;
        this.batch = batch;
    }

    /** What takes the rows: it says how many of the first ones are done with; fewer than all means that it cannot go on now. */
    interface Sink {
        int take(List<OutboxRow> rows) throws SQLException;
    }

    /** The feed, or empty while another process has it. */
    static Optional<OutboxFeed> lead(AgroalDataSource engine, int batch) throws SQLException {
        var connection = engine.getConnection();
        try (Statement ask = connection.createStatement()) {
            try (ResultSet lock = ask.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                lock.next();
                if (!lock.getBoolean(1)) {
                    connection.close();
                    return Optional.empty();
                }
            }
            var feed = new OutboxFeed(engine, connection, batch);
            feed.load(ask);
            return Optional.of(feed);
        } catch (SQLException e) {
            giveBack(connection);
            throw e;
        }
    }

    private void load(Statement ask) throws SQLException {
        ask.execute("SELECT adopt_outbox()");
        try (ResultSet cursor = ask.executeQuery("SELECT horizon, next_horizon, last_id FROM relay_cursor")) {
            cursor.next();
            window = new OutboxWindow(cursor.getString(1), cursor.getString(2), cursor.getLong(3));
        }
    }

    /** The connection that holds the lock, for what belongs to leading. */
    Connection leading() {
        return leading;
    }

    /** Hands on what is new; says whether the sink took everything. */
    boolean drain(Sink sink) throws SQLException {
        if (window.empty()) {
            look();
            if (window.empty()) {
                return true;
            }
        }
        var before = window.lastId();
        if (!drainWindow(sink)) {
            return false;
        }
        var moved = window.lastId() != before;
        quiet &= !moved;
        window = window.then(window.nextHorizon());
        if (moved || before != 0 || System.nanoTime() - savedAt > SAVE_IDLE_HORIZON_AFTER) {
            save();
        }
        return true;
    }

    private void look() throws SQLException {
        try (Statement ask = leading.createStatement();
                ResultSet now = ask.executeQuery(LOOK)) {
            now.next();
            window = window.then(now.getString(1));
            quiet = !now.getBoolean(2);
        }
    }

    /** Whether the last look found nothing new, and no transaction open in which something new may stand. */
    boolean isQuiet() {
        return quiet;
    }

    /** Streams through a server-side cursor: after an outage a window can be larger than the memory. */
    private boolean drainWindow(Sink sink) throws SQLException {
        try (Connection reading = engine.getConnection()) {
            reading.setAutoCommit(false);
            try (PreparedStatement query = reading.prepareStatement(WINDOW)) {
                query.setFetchSize(batch);
                window.bind(query);
                try (var rows = OutboxRows.of(query, window.lastId())) {
                    return hand(rows, sink);
                }
            } finally {
                reading.rollback();
                reading.setAutoCommit(true);
            }
        }
    }

    private boolean hand(OutboxRows rows, Sink sink) throws SQLException {
        var waiting = new ArrayList<OutboxRow>(batch);
        var more = rows.next();
        while (more) {
            waiting.add(rows.current());
            more = rows.next();
            if (waiting.size() == batch || !more) {
                var done = sink.take(waiting);
                if (done > 0) {
                    window = window.readTo(waiting.get(done - 1).id());
                }
                if (done < waiting.size()) {
                    save();
                    return false;
                }
                if (more) {
                    save();
                }
                waiting.clear();
            }
        }
        return true;
    }

    private void save() throws SQLException {
        try (PreparedStatement save = leading.prepareStatement(SAVE)) {
            save.setObject(1, window.horizon(), Types.OTHER);
            save.setObject(2, window.nextHorizon(), Types.OTHER);
            save.setLong(3, window.lastId());
            save.executeUpdate();
        }
        savedAt = System.nanoTime();
    }

    @Override
    public void close() {
        giveBack(leading);
    }

    /** A pooled connection must not keep the lock; one that cannot release it is dead, and its lock with it. */
    private static void giveBack(Connection connection) {
        try (connection;
                Statement release = connection.createStatement()) {
            release.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException dead) {
            // The pool notices by itself.
        }
    }
}
