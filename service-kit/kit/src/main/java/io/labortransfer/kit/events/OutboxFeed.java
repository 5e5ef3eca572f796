package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the outbox in an order in which nothing is missed. Whoever reads by {@code id > last} loses the rows of a transaction that
 * took a lower id and commits later. So this reads windows of transactions that are all finished, each in the order of ids
 * ({@link RelayWindow}); no open transaction holds back what others have to tell.
 *
 * <p>Only one process of a service has a feed: it holds an advisory lock on a connection of its own, and moves the cursor on that
 * same connection, so a process that lost the lock cannot move it.
 */
final class OutboxFeed implements AutoCloseable {

    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final long KEEP_IDLE_PLACE_AFTER = Duration.ofMinutes(1).toNanos();
    private static final String WINDOW = OutboxRows.SELECT + RelayWindow.ROWS + " ORDER BY id";
    private static final String LOOK = """
            SELECT now::text, pg_snapshot_xmin(now) < pg_snapshot_xmax(now) FROM pg_current_snapshot() AS now""";

    private final AgroalDataSource engine;
    private final Connection leading;
    private final int batch;
    private RelayWindow window;
    private long keptAt = System.nanoTime();
    private boolean quiet;

    private OutboxFeed(AgroalDataSource engine, Connection leading, int batch, RelayWindow window) {
        this.engine = engine;
        this.leading = leading;
        this.batch = batch;
        this.window = window;
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
            ask.execute("SELECT adopt_outbox()");
            return Optional.of(new OutboxFeed(engine, connection, batch, RelayWindow.kept(ask)));
        } catch (SQLException e) {
            giveBack(connection);
            throw e;
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
        var before = window.readTo();
        if (!drainWindow(sink)) {
            return false;
        }
        var moved = window.readTo() != before;
        quiet &= !moved;
        window = window.done();
        if (moved || before != 0 || System.nanoTime() - keptAt > KEEP_IDLE_PLACE_AFTER) {
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
                try (var rows = OutboxRows.of(query, window.readTo())) {
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
        window.keep(leading);
        keptAt = System.nanoTime();
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
