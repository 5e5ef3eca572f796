package io.labortransfer.registry.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.importing.OldRunRows;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Period;

/** Mentions of files that ended long ago, of all units, through the engine role. */
@ApplicationScoped
class OldMentions implements OldRunRows {
    private static final String DELETE = """
            DELETE FROM import_mention WHERE (origin_province, job_id, person) IN (
                SELECT m.origin_province, m.job_id, m.person
                FROM import_job j JOIN import_mention m ON m.origin_province = j.origin_province AND m.job_id IN (j.id, j.dry_run)
                WHERE j.ended_at < now() - make_interval(days => ?) LIMIT 5000)""";

    private final AgroalDataSource engine;

    OldMentions(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public int deleteSome(Period kept) {
        try (var connection = engine.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, kept.getDays());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the mentions of ended imports were not deleted", e);
        }
    }
}
