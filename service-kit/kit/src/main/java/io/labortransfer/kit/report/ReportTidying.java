package io.labortransfer.kit.report;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes the rows of reports whose days are over, and much later what is known of the report. */
@Singleton
public class ReportTidying {

    /** Nobody begins to fetch it; who has begun has so much time to end. */
    private static final Duration STILL_FETCHED = Duration.ofHours(1);

    private static final Duration KNOWN_AFTERWARDS = Duration.ofDays(90);
    private static final String EXPIRE = """
            UPDATE report_job SET state = 'EXPIRED', version = version + 1
            WHERE expires_at <= ? AND state = 'DONE'""";
    private static final String DELETE_ROWS = """
            DELETE FROM report_piece p USING report_job j
            WHERE j.province = p.province AND j.id = p.report_id AND j.expires_at <= ?""";
    private static final String DELETE_REPORTS = "DELETE FROM report_job WHERE expires_at <= ?";

    private final AgroalDataSource engine;
    private final Clock clock;

    ReportTidying(@DataSource("engine") AgroalDataSource engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Runs on one replica at a time. */
    @Scheduled(
            every = "10m",
            delayed = "1m",
            identity = "report-tidying",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tidy() {
        Instant now = clock.instant();
        run(EXPIRE, now);
        run(DELETE_ROWS, now.minus(STILL_FETCHED));
        run(DELETE_REPORTS, now.minus(KNOWN_AFTERWARDS));
    }

    private void run(String command, Instant moment) {
        try (Connection connection = engine.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("reports whose time is over were not tidied", e);
        }
    }
}
