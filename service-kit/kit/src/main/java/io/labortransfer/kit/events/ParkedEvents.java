package io.labortransfer.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The events that could not be applied or sent, payloads encrypted under the key of their province. There is no dead-letter topic:
 * they wait in the database of the service that has to look at them.
 */
@Singleton
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final String PARK =
            "INSERT INTO parked_event (id, consumer, topic, partition, record_offset, key, province,"
                    + " envelope, payload, cause, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                    + " ON CONFLICT (consumer, topic, partition, record_offset) DO NOTHING";
    private static final String KEYS =
            "SELECT DISTINCT topic, key FROM parked_event WHERE consumer = ? AND topic = ANY (?) AND key = ANY (?)";
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock%s(hashtextextended('parked|' || ? || '|' || ? || '|' || ?, 0))";
    private static final String ALL_KEYS = "SELECT DISTINCT topic, key FROM parked_event WHERE consumer = ?";

    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Ids ids;

    ParkedEvents(FieldCipher cipher, ObjectMapper json, Ids ids) {
        this.cipher = cipher;
        this.json = json;
        this.ids = ids;
    }

    /** What orders events: one key of one topic. */
    record Line(String topic, String key) {}

    /** Parks one event on this connection; the same record a second time changes nothing. */
    void park(Connection connection, ParkedEvent event) throws SQLException {
        var id = ids.next();
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setObject(1, id);
            park.setString(2, event.consumer());
            park.setString(3, event.topic());
            park.setInt(4, event.partition());
            park.setLong(5, event.offset());
            park.setString(6, event.key());
            park.setString(7, event.province());
            park.setString(8, json.writeValueAsString(event.envelope()));
            park.setBytes(9, seal(event, id));
            park.setString(10, event.cause());
            park.setInt(11, event.attempts());
            park.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the envelope cannot be written as JSON", e);
        }
        LOG.warnf(
                "event parked: consumer=%s topic=%s partition=%d offset=%d type=%s id=%s cause=%s",
                event.consumer(),
                event.topic(),
                event.partition(),
                event.offset(),
                event.envelope().get("ce_type"),
                event.envelope().get("ce_id"),
                event.cause());
    }

    private byte @Nullable [] seal(ParkedEvent event, UUID id) {
        var clear = event.payload();
        return clear == null ? null : cipher.encrypt(event.province(), place(id), clear);
    }

    /** The payload that {@link #park} sealed. */
    byte @Nullable [] open(UUID id, String province, byte @Nullable [] payload) {
        return payload == null ? null : cipher.decryptBytes(province, place(id), payload);
    }

    /** The place to which the ciphertext of a payload is bound. */
    static String place(UUID id) {
        return "parked_event|payload|" + id;
    }

    /** Which of these keys of these topics wait for a person. */
    Set<Line> linesOf(Connection connection, String consumer, Collection<String> topics, Collection<String> keys)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEYS)) {
            query.setString(1, consumer);
            query.setArray(2, connection.createArrayOf("text", topics.toArray(String[]::new)));
            query.setArray(3, connection.createArrayOf("text", keys.toArray(String[]::new)));
            return read(query);
        }
    }

    /** Until the current transaction ends nobody takes an event of this line off; several may hold it so. */
    void keep(Connection connection, String consumer, Line line) throws SQLException {
        lock(connection, LOCK.formatted("_shared"), consumer, line);
    }

    /** Until the current transaction ends nobody parks an event in this line or takes one off. */
    void lock(Connection connection, String consumer, Line line) throws SQLException {
        lock(connection, LOCK.formatted(""), consumer, line);
    }

    private static void lock(Connection connection, String statement, String consumer, Line line) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setString(1, consumer);
            lock.setString(2, line.topic());
            lock.setString(3, line.key());
            lock.execute();
        }
    }

    /** All keys that wait for a person. */
    Set<Line> linesOf(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL_KEYS)) {
            query.setString(1, consumer);
            return read(query);
        }
    }

    private static Set<Line> read(PreparedStatement query) throws SQLException {
        var lines = new HashSet<Line>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                lines.add(new Line(rows.getString(1), rows.getString(2)));
            }
        }
        return lines;
    }
}
