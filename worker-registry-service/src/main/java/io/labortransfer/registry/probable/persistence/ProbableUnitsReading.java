package io.labortransfer.registry.probable.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.probable.ProbableUnits;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Through the engine role, which sees when files ended, of all units. */
@ApplicationScoped
class ProbableUnitsReading implements ProbableUnits {
    private static final String DUE = """
            SELECT j.unit FROM (SELECT origin_province AS unit, max(ended_at) AS fed FROM import_job
                                WHERE collection = 'workers' AND ended_at IS NOT NULL GROUP BY origin_province) AS j
            LEFT JOIN probable_scan s ON s.origin_province = j.unit
            WHERE s.compared_at IS NULL OR s.compared_at < j.fed
            UNION
            SELECT origin_province FROM probable_scan WHERE compared_at < ?::timestamptz - interval '1 day'""";

    private final AgroalDataSource engine;

    ProbableUnitsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> due(Instant at) {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(DUE)) {
            ask.setObject(1, at.atOffset(ZoneOffset.UTC));
            var units = new ArrayList<String>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("the units whose records are to be compared could not be read", e);
        }
    }
}
