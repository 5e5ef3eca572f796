package io.labortransfer.registry.intent.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.intent.DueIntents;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Due intents through the engine role, which learns of an open intent its unit and its last day. */
@ApplicationScoped
class DueIntentsReading implements DueIntents {
    private static final String DUE =
            "SELECT DISTINCT origin_province FROM intent WHERE state = 'OPEN' AND valid_to < ? ORDER BY origin_province";

    private final AgroalDataSource engine;

    DueIntentsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> units(LocalDate day) {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement(DUE)) {
            query.setObject(1, day);
            var units = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("due intents could not be read", e);
        }
    }
}
