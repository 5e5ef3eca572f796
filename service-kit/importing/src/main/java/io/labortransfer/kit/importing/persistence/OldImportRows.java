package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.importing.OldImports;
import io.labortransfer.kit.importing.OldRunRows;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Period;
import java.util.List;

/** Old imports through the engine role, which sees jobs of all units, and of a line only where it belongs. */
@ApplicationScoped
class OldImportRows implements OldImports {
    private static final String EXPIRE = """
            UPDATE import_job SET state = 'EXPIRED', ended_at = now(), version = version + 1
            WHERE state IN ('OPEN', 'VALIDATED') AND expires_at < now()""";
    private static final String DELETE_PIECES = """
            DELETE FROM import_piece WHERE (origin_province, job_id, chunk, number) IN (
                SELECT p.origin_province, p.job_id, p.chunk, p.number
                FROM import_job j JOIN import_piece p ON p.origin_province = j.origin_province AND p.job_id = j.id
                WHERE j.ended_at < now() - make_interval(days => ?) LIMIT 1000)""";
    private static final String DELETE_FORECASTS = """
            DELETE FROM import_result WHERE (origin_province, job_id, line) IN (
                SELECT r.origin_province, r.job_id, r.line
                FROM import_job j JOIN import_result r ON r.origin_province = j.origin_province AND r.job_id = j.dry_run
                WHERE j.ended_at < now() - make_interval(days => ?) LIMIT 5000)""";
    private static final String DELETE_FORETOLD = """
            DELETE FROM import_outcome WHERE (origin_province, job_id, first_line) IN (
                SELECT o.origin_province, o.job_id, o.first_line
                FROM import_job j JOIN import_outcome o ON o.origin_province = j.origin_province AND o.job_id = j.dry_run
                WHERE j.ended_at < now() - make_interval(days => ?) LIMIT 1000)""";
    private static final String DELETE_NAMED = """
            DELETE FROM import_named WHERE (origin_province, job_id, worker_id, line) IN (
                SELECT n.origin_province, n.job_id, n.worker_id, n.line
                FROM import_job j JOIN import_named n ON n.origin_province = j.origin_province AND n.job_id = j.dry_run
                WHERE j.ended_at < now() - make_interval(days => ?) LIMIT 5000)""";

    private static final List<String> DELETIONS =
            List.of(DELETE_PIECES, DELETE_FORECASTS, DELETE_FORETOLD, DELETE_NAMED);

    private final AgroalDataSource engine;
    private final Instance<OldRunRows> ofCollections;

    OldImportRows(@DataSource("engine") AgroalDataSource engine, @Any Instance<OldRunRows> ofCollections) {
        this.engine = engine;
        this.ofCollections = ofCollections;
    }

    @Override
    public int expire() {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(EXPIRE)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("imports that stayed open were not ended", e);
        }
    }

    @Override
    public boolean deleteSome(Period kept) {
        var rows =
                DELETIONS.stream().mapToInt(deletion -> delete(deletion, kept)).sum();
        return rows
                        + ofCollections.stream()
                                .mapToInt(more -> more.deleteSome(kept))
                                .sum()
                > 0;
    }

    private int delete(String deletion, Period kept) {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(deletion)) {
            statement.setInt(1, kept.getDays());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("ended imports were not tidied", e);
        }
    }
}
