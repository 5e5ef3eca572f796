package io.labortransfer.testing;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the outbox of a service, read from outside of it by who may read the table: announcements in rows of their own and those
 * in packs, whose form the kit's {@code Pack} describes.
 *
 * @param number of the announcement in its outbox
 * @param payload the JSON text, null for a tombstone
 */
public record Announced(
        long number,
        UUID event,
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        @Nullable String payload) {
    private static final int FETCHED = 100;
    private static final byte FORM = 1;
    private static final int SAME_TYPE = 1;
    private static final int SUBJECT_IS_KEY = 2;
    private static final int TOMBSTONE = 4;

    /** Hands on all of one topic, or of every one without a topic, in the order of their numbers. */
    public static void each(Connection connection, @Nullable String topic, Consumer<Announced> reader)
            throws SQLException {
        var query = "SELECT * FROM outbox " + (topic == null ? "" : "WHERE topic = '" + topic + "' ") + "ORDER BY id";
        connection.setAutoCommit(false);
        try (Statement ask = connection.createStatement()) {
            ask.setFetchSize(FETCHED);
            try (ResultSet rows = ask.executeQuery(query)) {
                while (rows.next()) {
                    if (rows.getBytes("packed") == null) {
                        reader.accept(alone(rows));
                    } else {
                        unpack(rows, reader);
                    }
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Announced alone(ResultSet row) throws SQLException {
        return new Announced(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("origin_province"),
                row.getString("destination_province"),
                row.getString("payload"));
    }

    private static void unpack(ResultSet row, Consumer<Announced> reader) throws SQLException {
        var packed = row.getBytes("packed");
        if (packed[0] != FORM) {
            throw new IllegalStateException("A pack of form " + packed[0] + " cannot be read here");
        }
        var frame = Arrays.copyOfRange(packed, 1, packed.length);
        var inside = ByteBuffer.wrap(Zstd.decompress(frame, Math.toIntExact(Zstd.getFrameContentSize(frame))))
                .order(ByteOrder.LITTLE_ENDIAN);
        long high = 0;
        long low = 0;
        var type = "";
        for (int place = 0; place < row.getInt("events"); place++) {
            int flags = inside.get();
            high += signed(inside);
            low += signed(inside);
            type = (flags & SAME_TYPE) == 0 ? text(inside, (int) unsigned(inside)) : type;
            var key = text(inside, (int) unsigned(inside));
            reader.accept(new Announced(
                    row.getLong("id") + place,
                    new UUID(high, low),
                    row.getString("topic"),
                    key,
                    type,
                    (flags & SUBJECT_IS_KEY) == 0 ? text(inside, (int) unsigned(inside)) : key,
                    signed(inside),
                    row.getString("origin_province"),
                    row.getString("destination_province"),
                    (flags & TOMBSTONE) == 0 ? text(inside, inside.getInt()) : null));
        }
        if (inside.hasRemaining()) {
            throw new IllegalStateException("A pack holds more than its row says");
        }
    }

    private static long signed(ByteBuffer inside) {
        long value = unsigned(inside);
        return (value >>> 1) ^ -(value & 1);
    }

    private static long unsigned(ByteBuffer inside) {
        long value = 0;
        byte part;
        int shift = 0;
        do {
            part = inside.get();
            value |= (long) (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }

    private static String text(ByteBuffer inside, int length) {
        var utf8 = new byte[length];
        inside.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
