package io.labortransfer.registry.consent.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.consent.DueConsents;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Due consents through the engine role, which learns of a consent its unit and its last day. */
@ApplicationScoped
class DueConsentsReading implements DueConsents {
    private static final String DUE = """
            SELECT origin_province FROM consent WHERE state = 'GRANTED' AND valid_to <= ?
            UNION
            SELECT c.origin_province FROM consent c JOIN sharing_duty d ON d.code = c.duty_code AND d.valid_to <= ?
            WHERE c.state = 'GRANTED' AND c.valid_to IS NOT NULL
            ORDER BY origin_province""";

    private final AgroalDataSource engine;

    DueConsentsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> units(LocalDate day) {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement(DUE)) {
            query.setObject(1, day);
            query.setObject(2, day);
            var units = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("due consents could not be read", e);
        }
    }
}
