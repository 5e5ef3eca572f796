package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a consumer leaves what it cannot apply. Works in the current transaction. */
@Singleton
class ParkingLot {

    private static final String TAKE_OFF = """
            DELETE FROM parked_event WHERE id = ? AND id = (
                SELECT id FROM parked_event WHERE consumer = ? AND topic = ? AND key = ? ORDER BY record_offset, id LIMIT 1)""";

    private final AgroalDataSource records;
    private final ParkedEvents parked;

    ParkingLot(AgroalDataSource records, ParkedEvents parked) {
        this.records = records;
        this.parked = parked;
    }

    /** Parks those whose key has a parked event already, and gives back the others: order within a key is kept. */
    List<Delivery> withoutThoseBehind(String consumer, List<Delivery> fresh) {
        if (fresh.isEmpty()) {
            return fresh;
        }
        var topics = new LinkedHashSet<String>();
        var keys = new LinkedHashSet<String>();
        fresh.forEach(delivery -> {
            topics.add(delivery.event().topic());
            keys.add(delivery.event().key());
        });
        try (Connection connection = records.getConnection()) {
            var lines = parked.linesOf(connection, consumer, topics, keys);
            if (lines.isEmpty()) {
                return fresh;
            }
            // Somebody may be releasing them just now: an event parked behind the last one would wait forever.
            keep(connection, consumer, lines);
            lines = parked.linesOf(connection, consumer, topics, keys);
            var free = new ArrayList<Delivery>();
            for (var delivery : fresh) {
                var event = delivery.event();
                if (lines.contains(new ParkedEvents.Line(event.topic(), event.key()))) {
                    parked.park(connection, ParkedEvent.of(consumer, delivery, ParkedEvent.BEHIND, 0));
                } else {
                    free.add(delivery);
                }
            }
            return free;
        } catch (SQLException e) {
            throw new IllegalStateException("the parked events could not be asked", e);
        }
    }

    private void keep(Connection connection, String consumer, Set<ParkedEvents.Line> lines) throws SQLException {
        for (var line : lines) {
            parked.keep(connection, consumer, line);
        }
    }

    void park(String consumer, Delivery delivery, String cause, int attempts) {
        park(ParkedEvent.of(consumer, delivery, cause, attempts));
    }

    void parkUnreadable(String consumer, ConsumerRecord<String, byte[]> message, RuntimeException unreadable) {
        park(new ParkedEvent(
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                message.key() == null ? "" : message.key(),
                Recipient.NO_PROVINCE,
                Envelope.attributes(message.headers()),
                message.value(),
                Failure.name(unreadable),
                1));
    }

    /**
     * Takes the first event of a line off; false when somebody was faster. Nobody else touches the line until the transaction ends,
     * and when it rolls back the event is parked as before.
     */
    boolean takeOff(ParkedLine line, UUID id) {
        try (Connection connection = records.getConnection()) {
            parked.lock(connection, line.consumer(), line.order());
            try (PreparedStatement take = connection.prepareStatement(TAKE_OFF)) {
                take.setObject(1, id);
                take.setString(2, line.consumer());
                take.setString(3, line.order().topic());
                take.setString(4, line.order().key());
                return take.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the parked event could not be taken off", e);
        }
    }

    private void park(ParkedEvent event) {
        try (Connection connection = records.getConnection()) {
            parked.park(connection, event);
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be parked", e);
        }
    }
}
