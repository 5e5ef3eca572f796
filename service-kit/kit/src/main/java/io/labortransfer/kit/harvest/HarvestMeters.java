package io.labortransfer.kit.harvest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
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

/** How near the busiest caller is to its quota; and the days of the count, ahead and behind. */
@Singleton
class HarvestMeters {

    private static final Logger LOG = Logger.getLogger(HarvestMeters.class);
    private static final String HIGHEST = """
            SELECT coalesce(max(people::float8 / greatest(most, 1)), 0) FROM harvest_count
            WHERE day = (now() AT TIME ZONE 'Asia/Shanghai')::date""";

    private final AgroalDataSource engine;
    private final Counter refused;
    private volatile double highest = Double.NaN;

    HarvestMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters) {
        this.engine = engine;
        this.refused = Counter.builder("lt.harvest.refused")
                .description("Answers that were withheld because their caller had seen too many people today")
                .register(meters);
        Gauge.builder("lt.harvest.highest.share", () -> highest)
                .description("The greatest share of its daily quota of people that one caller has used")
                .register(meters);
    }

    /** One more answer was withheld. */
    void refused() {
        refused.increment();
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "harvest-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = engine.getConnection();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(HIGHEST)) {
            row.next();
            highest = row.getDouble(1);
        } catch (SQLException e) {
            LOG.debugf("the gauge of the harvest has no value: %s", e.getSQLState());
            highest = Double.NaN;
        }
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "harvest-days", concurrentExecution = ConcurrentExecution.SKIP)
    void keepDays() {
        try (Connection connection = engine.getConnection();
                Statement keep = connection.createStatement()) {
            keep.execute("SELECT keep_harvest_days()");
        } catch (SQLException e) {
            LOG.warnf("the days of the harvest count could not be kept: %s", e.getSQLState());
        }
    }
}
