package io.labortransfer.matching.joborder.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.joborder.DueUnits;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class DueUnitsReading implements DueUnits {

    private static final String DUE = """
            SELECT DISTINCT destination_province FROM job_order
            WHERE (state = 'APPROVED' AND publish_from <= ? AND held_for = '{}')
               OR (state IN ('APPROVED', 'PUBLISHED', 'PAUSED') AND valid_to <= ?)""";

    private final AgroalDataSource engine;

    DueUnitsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> withDueOrders(LocalDate today) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, today);
            query.setObject(2, today);
            List<String> units = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("due orders could not be read", e);
        }
    }
}
