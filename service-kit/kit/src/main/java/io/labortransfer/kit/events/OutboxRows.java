package io.labortransfer.kit.events;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a window of the outbox has still to tell, one announcement after the other in their order, however they are kept. Packs come one
 * by one when it is their turn, so that however many rows are fetched at a time there is one pack in memory.
 */
final class OutboxRows implements AutoCloseable {

    /** The columns of {@link #of}'s query; {@link OutboxWindow#ROWS} stands behind them. */
    static final String SELECT = select("payload");

    /** The same for who tells only that something was announced. */
    static final String SELECT_WITHOUT_PAYLOAD = select("NULL::text AS payload");

    private static final String PACK = "SELECT packed FROM outbox WHERE day = ? AND xid = ? AND id = ?";

    private final ResultSet rows;
    private final PreparedStatement unpack;
    private final long lastId;
    private @Nullable PackReader pack;
    private @Nullable OutboxRow current;

    private OutboxRows(ResultSet rows, PreparedStatement unpack, long lastId) {
        this.rows = rows;
        this.unpack = unpack;
        this.lastId = lastId;
    }

    private static String select(String payload) {
        return "SELECT id, event_id, topic, key, type, subject, sequence, origin_province, destination_province, traceparent,"
                + " occurred_at, " + payload + ", events, day, xid";
    }

    /** Runs the query of a window that is read up to {@code lastId}. */
    static OutboxRows of(PreparedStatement query, long lastId) throws SQLException {
        var unpack = query.getConnection().prepareStatement(PACK);
        try {
            return new OutboxRows(query.executeQuery(), unpack, lastId);
        } catch (SQLException e) {
            unpack.close();
            throw e;
        }
    }

    /** Goes on to the next one, if there is one. */
    boolean next() throws SQLException {
        do {
            if (pack == null || !pack.hasNext()) {
                if (!rows.next()) {
                    return false;
                }
                pack = packed();
            }
            current = pack == null ? row() : pack.next();
        } while (current.id() <= lastId);
        return true;
    }

    /** The one that {@link #next} has come to. */
    OutboxRow current() {
        return Objects.requireNonNull(current);
    }

    private OutboxRow row() throws SQLException {
        return new OutboxRow(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10),
                rows.getObject(11, OffsetDateTime.class).toInstant(),
                rows.getBytes(12));
    }

    private @Nullable PackReader packed() throws SQLException {
        int events = rows.getInt(13);
        if (events == 0) {
            return null;
        }
        long id = rows.getLong(1);
        unpack.setObject(1, rows.getObject(14, LocalDate.class));
        unpack.setObject(2, rows.getString(15), Types.OTHER);
        unpack.setLong(3, id);
        try (ResultSet found = unpack.executeQuery()) {
            if (!found.next()) {
                throw new DroppedDay();
            }
            return new PackReader(
                    new Pack(rows.getString(3), rows.getString(8), rows.getString(9), events, found.getBytes(1)),
                    id,
                    rows.getString(10),
                    rows.getObject(11, OffsetDateTime.class).toInstant());
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        unpack.close();
    }
}
