package io.labortransfer.kit.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as it waits for the relay.
 *
 * @param payload in UTF-8, as the database and the broker have it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        @Nullable String traceparent,
        Instant occurredAt,
        byte @Nullable [] payload) {

    static final String COLUMNS = "id, event_id, topic, key, type, subject, sequence, origin_province,"
            + " destination_province, traceparent, occurred_at, payload";

    static OutboxRow read(ResultSet rows) throws SQLException {
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
}
