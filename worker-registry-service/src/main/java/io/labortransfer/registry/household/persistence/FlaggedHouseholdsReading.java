package io.labortransfer.registry.household.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.household.FlaggedHouseholds;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FlaggedHouseholdsReading implements FlaggedHouseholds {
    private static final String BEHIND = "SELECT origin_province, id FROM household"
            + " WHERE zero_employment AND (origin_province, id) > (?, ?) ORDER BY origin_province, id LIMIT ?";

    private final AgroalDataSource engine;

    FlaggedHouseholdsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Flagged> behind(Flagged last, int limit) {
        try (var connection = engine.getConnection();
                var select = connection.prepareStatement(BEHIND)) {
            select.setString(1, last.province());
            select.setObject(2, last.id());
            select.setInt(3, limit);
            var found = new ArrayList<Flagged>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Flagged(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("flagged households could not be read", e);
        }
    }
}
