package io.labortransfer.registry.student.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.student.DueUnits;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks with the engine's role, which sees of students whose they are and when to look, and no more. */
@ApplicationScoped
class DueUnitsReading implements DueUnits {
    private static final String DUE =
            "SELECT DISTINCT origin_province FROM student_record WHERE look_on <= ? ORDER BY origin_province";

    private final AgroalDataSource engine;

    DueUnitsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<String> withStudents(LocalDate day) {
        try (var connection = engine.getConnection();
                var select = connection.prepareStatement(DUE)) {
            select.setObject(1, day);
            var units = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("students to look at were not read", e);
        }
    }
}
