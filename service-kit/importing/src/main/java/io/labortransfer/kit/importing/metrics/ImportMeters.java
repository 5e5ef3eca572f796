package io.labortransfer.kit.importing.metrics;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.ImportState;
import io.labortransfer.kit.importing.ImportTemplates;
import io.labortransfer.kit.importing.ImportWatch;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Rows by what became of them, bytes by format, how long files take, and how many are not at their end. */
@Singleton
@Startup
class ImportMeters implements ImportWatch {
    private static final Logger LOG = Logger.getLogger(ImportMeters.class);
    private static final String LOOK = """
            SELECT state, count(*) FROM import_job WHERE state IN ('OPEN', 'VALIDATING', 'VALIDATED', 'APPLYING') GROUP BY state""";
    private static final List<ImportState> UNDER_WAY =
            List.of(ImportState.OPEN, ImportState.VALIDATING, ImportState.VALIDATED, ImportState.APPLYING);
    private static final List<ImportState> ENDS = Arrays.stream(ImportState.values())
            .filter(state -> !UNDER_WAY.contains(state))
            .toList();

    private final AgroalDataSource engine;
    private final MeterRegistry meters;
    private volatile Map<ImportState, Double> jobs = Map.of();

    ImportMeters(@DataSource("engine") AgroalDataSource engine, MeterRegistry meters, ImportTemplates templates) {
        this.engine = engine;
        this.meters = meters;
        UNDER_WAY.forEach(state -> Gauge.builder("lt.import.jobs", () -> jobs.getOrDefault(state, Double.NaN))
                .description("Imports that are not at their end")
                .tag("state", state.name())
                .register(meters));
        templates.collections().forEach(this::register);
    }

    private void register(String collection) {
        Arrays.stream(LineStatus.values()).forEach(status -> rows(collection, status));
        Arrays.stream(ImportFormat.values()).forEach(format -> bytes(collection, format));
        ENDS.forEach(state -> duration(collection, state));
    }

    @Override
    public void stored(String collection, ImportFormat format, long bytes) {
        bytes(collection, format).increment(bytes);
    }

    @Override
    public void applied(String collection, List<LineResult> results) {
        results.forEach(result -> rows(collection, result.status()).increment());
    }

    @Override
    public void ended(ImportJob job) {
        var committed = job.committedAt();
        var ended = job.endedAt();
        duration(job.collection(), job.state())
                .record(committed == null || ended == null ? Duration.ZERO : Duration.between(committed, ended));
    }

    private Counter rows(String collection, LineStatus status) {
        return Counter.builder("lt.import.rows")
                .description("Rows of applied imports by what became of them")
                .tag("collection", collection)
                .tag("outcome", status.wire())
                .register(meters);
    }

    private Counter bytes(String collection, ImportFormat format) {
        return Counter.builder("lt.import.bytes")
                .description("Bytes of files that were stored, a workbook as lines of CSV")
                .tag("collection", collection)
                .tag("format", format.name())
                .register(meters);
    }

    private Timer duration(String collection, ImportState state) {
        return Timer.builder("lt.import.duration")
                .description("How long imports took from their commit to their end")
                .tag("collection", collection)
                .tag("state", state.name())
                .register(meters);
    }

    /** Looks anew. What cannot be known now is not a number. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "import-meters",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (var connection = engine.getConnection();
                var ask = connection.createStatement();
                var rows = ask.executeQuery(LOOK)) {
            var found = new EnumMap<ImportState, Double>(ImportState.class);
            UNDER_WAY.forEach(state -> found.put(state, 0.0));
            while (rows.next()) {
                found.put(ImportState.valueOf(rows.getString(1)), rows.getDouble(2));
            }
            jobs = found;
        } catch (SQLException e) {
            LOG.debugf("the gauges of the imports have no values: %s", e.getSQLState());
            jobs = Map.of();
        }
    }
}
