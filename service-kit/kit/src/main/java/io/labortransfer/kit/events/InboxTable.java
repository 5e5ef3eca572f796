package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which events a consumer has applied. Works in the current transaction. */
@Singleton
class InboxTable {

    private static final String TAKE = "INSERT INTO inbox (consumer, day, source, id)"
            + " SELECT ?, e.* FROM unnest(?::date[], ?::text[], ?::uuid[]) AS e ON CONFLICT DO NOTHING RETURNING source, id";

    private final AgroalDataSource records;
    private final List<Interruption> interruptions;

    InboxTable(AgroalDataSource records, @All List<Interruption> interruptions) {
        this.records = records;
        this.interruptions = interruptions;
    }

    private record Identity(String source, UUID id) {}

    /** Marks the deliveries as applied and gives back those that were not yet, in their order. */
    List<Delivery> take(String consumer, List<Delivery> deliveries) {
        if (interruptions.stream().anyMatch(interruption -> interruption.holds(consumer))) {
            throw new ConsumerWaits(consumer);
        }
        try (Connection connection = records.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, consumer);
            take.setArray(
                    2,
                    connection.createArrayOf(
                            "date", column(deliveries, d -> d.day().toString())));
            take.setArray(
                    3,
                    connection.createArrayOf(
                            "text", deliveries.stream().map(Delivery::source).toArray(String[]::new)));
            take.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", column(deliveries, d -> d.event().id())));
            var taken = new HashSet<Identity>();
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Identity(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            var fresh = new ArrayList<Delivery>();
            for (var delivery : deliveries) {
                if (taken.remove(
                        new Identity(delivery.source(), delivery.event().id()))) {
                    fresh.add(delivery);
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be asked", e);
        }
    }

    private static Object[] column(List<Delivery> deliveries, Function<Delivery, Object> value) {
        return deliveries.stream().map(value).toArray();
    }
}
