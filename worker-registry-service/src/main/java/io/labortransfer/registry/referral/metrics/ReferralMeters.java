package io.labortransfer.registry.referral.metrics;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** How many referrals wait for their county, and how many of them longer than they may. */
@Singleton
@Startup
class ReferralMeters {
    private static final Logger LOG = Logger.getLogger(ReferralMeters.class);
    private static final String LOOK =
            "SELECT count(*), count(*) FILTER (WHERE due_at < now()) FROM risk_referral WHERE due_at IS NOT NULL";

    private final AgroalDataSource engine;
    private volatile double open = Double.NaN;
    private volatile double overdue = Double.NaN;

    ReferralMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters) {
        this.engine = engine;
        Gauge.builder("lt.referrals.open", () -> open)
                .description("Risk referrals that are not decided")
                .register(meters);
        Gauge.builder("lt.referrals.overdue", () -> overdue)
                .description("Risk referrals whose next step is late")
                .register(meters);
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "referral-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (var connection = engine.getConnection();
                var ask = connection.createStatement();
                var row = ask.executeQuery(LOOK)) {
            row.next();
            open = row.getDouble(1);
            overdue = row.getDouble(2);
        } catch (SQLException e) {
            LOG.debugf("the gauges of the referrals have no values: %s", e.getSQLState());
            open = Double.NaN;
            overdue = Double.NaN;
        }
    }
}
