package io.labortransfer.kit.jobs;

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
import org.jboss.logging.Logger;

/** What an operator watches of the background work: what is in hand, what waits, and what a silent process still has. */
@Singleton
class LeaseMeters {

    private static final Logger LOG = Logger.getLogger(LeaseMeters.class);
    private static final String LOOK = """
            SELECT count(*) FILTER (WHERE owner IS NOT NULL AND until > clock_timestamp()),
                   count(*) FILTER (WHERE owner IS NULL),
                   count(*) FILTER (WHERE owner IS NOT NULL AND until <= clock_timestamp())
            FROM lease WHERE name <> '%s'""".formatted(ClaimedElsewhere.KIND);

    private final AgroalDataSource engine;
    private volatile Numbers numbers = Numbers.UNKNOWN;

    LeaseMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters) {
        this.engine = engine;
        Gauge.builder("lt.leases.held", () -> numbers.held())
                .description("Pieces of work that a living process has in hand")
                .register(meters);
        Gauge.builder("lt.leases.waiting", () -> numbers.waiting())
                .description("Pieces of work that nobody has in hand")
                .register(meters);
        Gauge.builder("lt.leases.overdue", () -> numbers.overdue())
                .description("Pieces of work whose process fell silent and that nobody has taken over")
                .register(meters);
    }

    private record Numbers(double held, double waiting, double overdue) {
        private static final Numbers UNKNOWN = new Numbers(Double.NaN, Double.NaN, Double.NaN);
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "lease-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = engine.getConnection();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(LOOK)) {
            row.next();
            numbers = new Numbers(row.getDouble(1), row.getDouble(2), row.getDouble(3));
        } catch (SQLException e) {
            LOG.debugf("the gauges of the leases have no values: %s", e.getSQLState());
            numbers = Numbers.UNKNOWN;
        }
    }
}
