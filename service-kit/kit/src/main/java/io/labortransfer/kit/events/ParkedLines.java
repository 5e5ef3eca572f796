package io.labortransfer.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The parked events as the lines that they wait in, for those who look after them. */
@Singleton
class ParkedLines {

    private static final String LIST = """
            SELECT id, consumer, topic, partition, record_offset, key, envelope ->> 'ce_type', cause, attempts, parked_at
            FROM parked_event WHERE id > ? ORDER BY id LIMIT ?""";
    private static final String LINE = "SELECT consumer, topic, key FROM parked_event WHERE id = ?";
    private static final String FIRST = """
            SELECT id, partition, record_offset, province, envelope, payload, cause, attempts
            FROM parked_event WHERE consumer = ? AND topic = ? AND key = ?
            ORDER BY record_offset, id LIMIT 1""";
    private static final String LENGTH =
            "SELECT count(*)::int FROM parked_event WHERE consumer = ? AND topic = ? AND key = ?";
    private static final String FAILED = "UPDATE parked_event SET attempts = attempts + 1, cause = ? WHERE id = ?";
    private static final String DISCARD = """
            WITH gone AS (DELETE FROM parked_event WHERE id = ? RETURNING *)
            INSERT INTO discarded_event
                (id, consumer, topic, partition, record_offset, key, envelope, cause, attempts, parked_at, reason)
            SELECT id, consumer, topic, partition, record_offset, key, envelope, cause, attempts, parked_at, ? FROM gone""";

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final AgroalDataSource engine;
    private final ParkedEvents parked;
    private final ObjectMapper json;

    ParkedLines(@DataSource("engine") AgroalDataSource engine, ParkedEvents parked, ObjectMapper json) {
        this.engine = engine;
        this.parked = parked;
        this.json = json;
    }

    /** The event whose turn it is in its line. */
    record First(UUID id, ParkedEvent event) {}

    /** Parked events in the order of their ids, from the one after {@code after}. */
    List<ParkedEntry> list(UUID after, int most) {
        return ask(LIST, ParkedLines::entries, after, most);
    }

    /** The line that an event waits in, or empty when it is not parked (any more). */
    Optional<ParkedLine> lineOf(UUID id) {
        return ask(
                LINE,
                row -> row.next()
                        ? Optional.of(new ParkedLine(
                                row.getString(1), new ParkedEvents.Line(row.getString(2), row.getString(3))))
                        : Optional.empty(),
                id);
    }

    /** The event whose turn it is. */
    Optional<First> firstOf(ParkedLine line) {
        return ask(
                FIRST,
                row -> row.next() ? Optional.of(first(line, row)) : Optional.empty(),
                line.consumer(),
                line.order().topic(),
                line.order().key());
    }

    /** How many wait. */
    int lengthOf(ParkedLine line) {
        return ask(
                LENGTH,
                row -> {
                    row.next();
                    return row.getInt(1);
                },
                line.consumer(),
                line.order().topic(),
                line.order().key());
    }

    /** Counts one more attempt that failed. */
    void failedAgain(UUID id, String cause) {
        write(FAILED, cause, id);
    }

    /** Takes an event off for good and keeps the reason; false when it is not parked (any more). */
    boolean discard(UUID id, String reason) {
        return write(DISCARD, id, reason) == 1;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String query, Reading<T> reading, Object... values) {
        try (Connection connection = engine.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            bind(ask, values);
            try (ResultSet rows = ask.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the parked events could not be asked", e);
        }
    }

    private int write(String statement, Object... values) {
        try (Connection connection = engine.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            bind(write, values);
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the parked event could not be changed", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private First first(ParkedLine line, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var province = row.getString(4);
        return new First(
                id,
                new ParkedEvent(
                        line.consumer(),
                        line.order().topic(),
                        row.getInt(2),
                        row.getLong(3),
                        line.order().key(),
                        province,
                        attributes(row.getString(5)),
                        parked.open(id, province, row.getBytes(6)),
                        row.getString(7),
                        row.getInt(8)));
    }

    private Map<String, String> attributes(String envelope) {
        try {
            return json.readValue(envelope, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parked envelope is no JSON object", e);
        }
    }

    private static List<ParkedEntry> entries(ResultSet rows) throws SQLException {
        var entries = new ArrayList<ParkedEntry>();
        while (rows.next()) {
            entries.add(new ParkedEntry(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getString(8),
                    rows.getInt(9),
                    rows.getObject(10, OffsetDateTime.class).toInstant()));
        }
        return entries;
    }
}
