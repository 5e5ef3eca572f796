package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.matching.OverdueUnits;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class OverdueUnitsReading implements OverdueUnits {

    private static final String OVERDUE = "SELECT DISTINCT origin_province FROM match WHERE expires_at <= ?";

    private final AgroalDataSource engine;

    OverdueUnitsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> withOverdueMatches(Instant now) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(OVERDUE)) {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            List<String> units = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("overdue matches could not be read", e);
        }
    }
}
