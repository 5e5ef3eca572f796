package io.labortransfer.registry.probable.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.probable.ProbableUnits;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Through the engine role, which sees how files of all units are getting on. Whether a unit has workers it does not see: a comparison of
 * none is a look at an empty page.
 */
@ApplicationScoped
class ProbableUnitsReading implements ProbableUnits {
    private static final String DUE = """
            SELECT j.unit FROM (SELECT origin_province AS unit, max(ended_at) AS fed FROM import_job
                                WHERE collection = 'workers' AND ended_at IS NOT NULL GROUP BY origin_province) AS j
            LEFT JOIN probable_scan s ON s.origin_province = j.unit
            WHERE s.compared_at IS NULL OR s.compared_at < j.fed
            UNION
            SELECT u FROM unnest(?::text[]) AS t (u) -- people also come singly and from other units
            LEFT JOIN probable_scan s ON s.origin_province = t.u
            WHERE s.compared_at < ?::timestamptz - interval '1 day'
               OR s.compared_at IS NULL
                  AND NOT EXISTS (SELECT FROM import_job j -- whose end brings the comparison
                                  WHERE j.origin_province = t.u AND j.collection = 'workers' AND j.state = 'APPLYING')""";

    private final AgroalDataSource engine;
    private final ReferenceLibrary library;

    ProbableUnitsReading(@DataSource("engine") AgroalDataSource engine, ReferenceLibrary library) {
        this.engine = engine;
        this.library = library;
    }

    @Override
    public List<String> due(Instant at) {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(DUE)) {
            ask.setArray(
                    1,
                    connection.createArrayOf("text", library.divisions().units().toArray()));
            ask.setObject(2, at.atOffset(ZoneOffset.UTC));
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
