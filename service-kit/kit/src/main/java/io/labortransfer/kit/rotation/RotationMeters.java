package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;

/** What an operator watches of rotations: how many are under way, how many rows are left, and whether one stands still. */
@Singleton
class RotationMeters {

    private static final Logger LOG = Logger.getLogger(RotationMeters.class);
    private static final String LOOK = """
            SELECT count(*) FILTER (WHERE running), count(*) FILTER (WHERE running AND NOT worked_on),
                   count(*) FILTER (WHERE state = 'MOVED'), coalesce(sum(looked.rest) FILTER (WHERE running), 0),
                   coalesce(sum(looked.moved) FILTER (WHERE running), 0)
            FROM (SELECT name, state, state NOT IN ('MOVED', 'RETIRED') AS running,
                         EXISTS (SELECT FROM lease l WHERE l.name = '%s' AND l.id = key_rotation.id::text) AS worked_on
                  FROM key_rotation) AS r
            LEFT JOIN (SELECT name, sum(greatest(total - seen, 0)) AS rest, sum(moved) AS moved
                       FROM key_rotation_progress GROUP BY name) AS looked USING (name)""".formatted(RotationWork.NAME);

    private final AgroalDataSource engine;
    private volatile Numbers numbers = Numbers.UNKNOWN;

    RotationMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters) {
        this.engine = engine;
        gauge(meters, "lt.keys.rotating", "Rotations of keys that are under way", 0);
        gauge(meters, "lt.keys.stalled", "Rotations of keys that nobody works on any more", 1);
        gauge(meters, "lt.keys.retirable", "Former keys that wait for an operator to retire them", 2);
        gauge(meters, "lt.keys.rows.left", "Rows that rotations under way have not looked at yet", 3);
        gauge(meters, "lt.keys.rows.moved", "Rows that rotations under way have written anew", 4);
    }

    private void gauge(MeterRegistry meters, String name, String description, int which) {
        Gauge.builder(name, () -> numbers.all().get(which))
                .description(description)
                .register(meters);
    }

    private record Numbers(List<Double> all) {
        private static final Numbers UNKNOWN = new Numbers(Collections.nCopies(5, Double.NaN));
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "rotation-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = engine.getConnection();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(LOOK)) {
            row.next();
            numbers = new Numbers(
                    List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
        } catch (SQLException e) {
            LOG.debugf("the gauges of the rotations have no values: %s", e.getSQLState());
            numbers = Numbers.UNKNOWN;
        }
    }
}
