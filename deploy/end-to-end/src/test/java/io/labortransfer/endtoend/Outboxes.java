package io.labortransfer.endtoend;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** The outboxes of the services, written to as none of them would. */
final class Outboxes {

    private static final List<String> SERVICES = List.of("registry", "matching", "tracking");
    private static final String AGAIN = """
            INSERT INTO outbox (event_id, topic, key, type, subject, sequence, origin_province, destination_province, occurred_at,
                                payload)
            SELECT gen_random_uuid(), topic, key, type, subject, sequence, origin_province, destination_province, now(), payload
            FROM outbox WHERE subject = '%s' AND topic = '%s' ORDER BY id DESC LIMIT 1""";

    /** A record is also the subject of state events, which no feed tells. */
    private static final Map<String, String> TOPICS = Map.of(
            "wkr", "lt.worker.v1",
            "int", "lt.intent.v1",
            "cns", "lt.consent.v1",
            "hhd", "lt.household.v1",
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
        for (int i = 0; i < times; i++) {
            databases.run(databaseOf(record), AGAIN.formatted(record, topicOf(record)));
        }
    }

    /** As after a restore of the database that holds {@code record}: places in its outbox mean nothing any more. */
    void numberAnew(String record) throws SQLException {
        databases.run(databaseOf(record), "UPDATE relay_cursor SET epoch = epoch + 1");
    }

    private static String topicOf(String record) {
        return Objects.requireNonNull(TOPICS.get(record.substring(0, 3)), () -> "add the topic of " + record);
    }

    private String databaseOf(String record) throws SQLException {
        for (String database : SERVICES) {
            AtomicInteger found = new AtomicInteger();
            databases.each(
                    database,
                    "SELECT count(*) FROM outbox WHERE subject = '" + record + "' AND topic = '" + topicOf(record)
                            + "'",
                    row -> found.set(row.getInt(1)));
            if (found.get() > 0) {
                return database;
            }
        }
        throw new IllegalStateException("no outbox tells of " + record);
    }
}
