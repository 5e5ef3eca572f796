package io.labortransfer.tracking.agreement.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.tracking.agreement.DueAgreements;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class DueAgreementsReading implements DueAgreements {

    private static final String UNITS = "SELECT DISTINCT origin_province FROM agreement WHERE " + AgreementsTable.DUE;

    private final AgroalDataSource engine;

    DueAgreementsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> units() {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(UNITS);
                ResultSet rows = query.executeQuery()) {
            List<String> units = new ArrayList<>();
            while (rows.next()) {
                units.add(rows.getString(1));
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("due agreements could not be read", e);
        }
    }
}
