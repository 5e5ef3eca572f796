package io.labortransfer.tracking.target.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.target.InWork;
import io.labortransfer.tracking.target.PeopleInWork;
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
class PeopleInWorkReading implements PeopleInWork {

    private static final String ON = "SELECT province, persons, stale FROM people_in_work(?)";

    private final AgroalDataSource engine;

    PeopleInWorkReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<InWork> on(ProvinceScope asking, LocalDate day) {
        List<InWork> units = new ArrayList<>();
        try (Connection connection = engine.getConnection();
                PreparedStatement on = connection.prepareStatement(ON)) {
            on.setObject(1, day);
            try (ResultSet rows = on.executeQuery()) {
                while (rows.next()) {
                    units.add(new InWork(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("people in work were not counted", e);
        }
    }
}
