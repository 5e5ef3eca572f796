package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What an operator watches of the events: how far the relay is behind, what the inbox does, what is parked, and how long the oldest
 * writing transaction of the database instance holds back whoever reads by the horizon. Labels name consumers and outcomes, never a record.
 */
@Singleton
class EventMeters {

    private static final Logger LOG = Logger.getLogger(EventMeters.class);
    /** Of a long queue the exact length does not matter. */
    private static final int MOST_COUNTED = 100_000;

    /** The place is told as numbers: of places that stand in another table the planner knows nothing, and reads the whole outbox. */
    private static final String OUTBOX = """
            SELECT least(coalesce(sum(told), 0), %1$d), coalesce(greatest(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0), 0)
            FROM (SELECT occurred_at, coalesce(events, 1)
                      - CASE WHEN pg_visible_in_snapshot(xid, '%%2$s') THEN greatest(%%3$s - id + 1, 0) ELSE 0 END AS told
                  FROM outbox
                  WHERE xid >= pg_snapshot_xmin('%%1$s') AND NOT pg_visible_in_snapshot(xid, '%%1$s')
                      AND (NOT pg_visible_in_snapshot(xid, '%%2$s') OR id + coalesce(events, 1) - 1 > %%3$s)
                  ORDER BY xid, id LIMIT %1$d) AS waiting""".formatted(MOST_COUNTED);

    private static final String PARKED = """
            SELECT consumer, count(*) FROM parked_event GROUP BY consumer
            UNION ALL SELECT 'relay', 0 WHERE NOT EXISTS (SELECT FROM parked_event WHERE consumer = 'relay')""";

    private final AgroalDataSource engine;
    private final MeterRegistry meters;
    private final OldestTransaction oldest;
    private final MultiGauge parked;
    private final Counter relayed;
    private volatile double outboxLength = Double.NaN;
    private volatile double outboxAge = Double.NaN;
    private volatile double transactionAge = Double.NaN;

    EventMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters, OldestTransaction oldest) {
        this.engine = engine;
        this.meters = meters;
        this.oldest = oldest;
        this.parked = MultiGauge.builder("lt.parked.events")
                .description("Events that wait for a person, or behind one that does")
                .register(meters);
        this.relayed = Counter.builder("lt.relay.events")
                .description("Events that the broker acknowledged")
                .register(meters);
        Gauge.builder("lt.outbox.events", () -> outboxLength)
                .description("Events that are not relayed yet, counted up to " + MOST_COUNTED)
                .register(meters);
        Gauge.builder("lt.outbox.age", () -> outboxAge)
                .description("Age of the oldest event that is not relayed yet")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("lt.database.xmin.age", () -> transactionAge)
                .description("How long the oldest writing transaction of the database instance has been open")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Counts what the inbox did with a group of events, after it committed. */
    void count(String consumer, Tally tally) {
        add(consumer, "applied", tally.applied());
        add(consumer, "duplicate", tally.duplicate());
        add(consumer, "parked", tally.parked());
    }

    /** Counts one event that the broker has. */
    void relayed() {
        relayed.increment();
    }

    private void add(String consumer, String outcome, int number) {
        meters.counter("lt.inbox.events", "consumer", consumer, "outcome", outcome)
                .increment(number);
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "event-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = engine.getConnection();
                Statement ask = connection.createStatement()) {
            lookAtOutbox(ask);
            lookAtParked(ask);
            transactionAge = oldest.seconds(ask);
        } catch (SQLException e) {
            LOG.debugf("the gauges of the events have no values: %s", Failure.name(e));
            outboxLength = Double.NaN;
            outboxAge = Double.NaN;
            transactionAge = Double.NaN;
            parked.register(List.of(), true);
        }
    }

    private void lookAtOutbox(Statement ask) throws SQLException {
        var place = RelayWindow.kept(ask);
        var waiting = OUTBOX.formatted(place.passed(), place.reading(), place.readTo());
        try (ResultSet row = ask.executeQuery(waiting)) {
            row.next();
            outboxLength = row.getDouble(1);
            outboxAge = row.getDouble(2);
        }
    }

    private void lookAtParked(Statement ask) throws SQLException {
        var found = new ArrayList<MultiGauge.Row<?>>();
        try (ResultSet rows = ask.executeQuery(PARKED)) {
            while (rows.next()) {
                found.add(MultiGauge.Row.of(Tags.of("consumer", rows.getString(1)), rows.getLong(2)));
            }
        }
        parked.register(found, true);
    }
}
