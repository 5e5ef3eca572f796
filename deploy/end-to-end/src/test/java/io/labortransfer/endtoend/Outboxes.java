package io.labortransfer.endtoend;

import io.labortransfer.testing.Announced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The outboxes of the services, written to as none of them would. */
final class Outboxes {

    private static final List<String> SERVICES = List.of("registry", "matching", "tracking");
    private static final String AGAIN = """
            INSERT INTO outbox (event_id, topic, key, type, subject, sequence, origin_province, destination_province, occurred_at,
                                payload)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, now(), ?)""";

    /** A record is also the subject of state events, which no feed tells. */
    private static final Map<String, String> TOPICS = Map.of(
            "wkr", "lt.worker.v1",
            "int", "lt.intent.v1",
            "cns", "lt.consent.v1",
            "hhd", "lt.household.v1",
            "emp", "lt.employer.v1",
            "job", "lt.joborder.v1",
            "mat", "lt.match.v1",
            "trf", "lt.transfer.v1",
            "agr", "lt.agreement.v1");

    private final Databases databases;

    Outboxes(Databases databases) {
        this.databases = databases;
    }

    /** Tells the last event of {@code record} again, so often, as a new one: its readers know the version. */
    void tellAgain(String record, int times) throws SQLException {
        Said said = lastOf(record);
        try (Connection connection = databases.open(said.database());
                PreparedStatement again = connection.prepareStatement(AGAIN)) {
            again.setString(1, said.last().topic());
            again.setString(2, said.last().key());
            again.setString(3, said.last().type());
            again.setString(4, said.last().subject());
            again.setLong(5, said.last().sequence());
            again.setString(6, said.last().originProvince());
            again.setString(7, said.last().destinationProvince());
            again.setString(8, said.last().payload());
            for (int i = 0; i < times; i++) {
                again.executeUpdate();
            }
        }
    }

    /** How often the outboxes tell of {@code record}. */
    int timesTold(String record) throws SQLException {
        AtomicInteger times = new AtomicInteger();
        for (String database : SERVICES) {
            try (Connection connection = databases.open(database)) {
                Announced.each(connection, topicOf(record), said -> {
                    if (said.subject().equals(record)) {
                        times.incrementAndGet();
                    }
                });
            }
        }
        return times.get();
    }

    /** As after a restore of the database that holds {@code record}: places in its outbox mean nothing any more. */
    void numberAnew(String record) throws SQLException {
        databases.run(lastOf(record).database(), "UPDATE relay_cursor SET epoch = epoch + 1");
    }

    private static String topicOf(String record) {
        return Objects.requireNonNull(TOPICS.get(record.substring(0, 3)), () -> "add the topic of " + record);
    }

    /** The last that an outbox says of {@code record}. */
    private Said lastOf(String record) throws SQLException {
        for (String database : SERVICES) {
            AtomicReference<Announced> last = new AtomicReference<>();
            try (Connection connection = databases.open(database)) {
                Announced.each(connection, topicOf(record), said -> {
                    if (said.subject().equals(record)) {
                        last.set(said);
                    }
                });
            }
            if (last.get() != null) {
                return new Said(database, last.get());
            }
        }
        throw new IllegalStateException("no outbox tells of " + record);
    }

    /** What the outbox of a database says last of a record. */
    private record Said(String database, Announced last) {}
}
