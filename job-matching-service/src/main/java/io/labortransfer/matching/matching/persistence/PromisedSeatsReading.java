package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.matching.PromisedSeats;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PromisedSeatsReading implements PromisedSeats {

    private static final String OF = """
            SELECT agreement_line_id,
                   count(*) FILTER (WHERE state NOT IN ('TRANSFER_OPENED', 'PLACED')),
                   count(*) FILTER (WHERE state IN ('TRANSFER_OPENED', 'PLACED'))
            FROM match
            WHERE origin_province = ? AND agreement_line_id = ANY (?)
              AND state NOT IN ('DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')
            GROUP BY agreement_line_id""";

    private static final String HOLD = "SELECT pg_advisory_xact_lock(place_of_line(?))";

    private final AgroalDataSource database;
    private final AgroalDataSource engine;

    PromisedSeatsReading(AgroalDataSource database, @DataSource("engine") AgroalDataSource engine) {
        this.database = database;
        this.engine = engine;
    }

    @Override
    public void hold(ProvinceScope scope, UUID line) {
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setObject(1, line);
            hold.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a line could not be held", e);
        }
    }

    @Override
    public Map<UUID, Promised> of(String unit, Collection<UUID> lines) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(OF)) {
            query.setString(1, unit);
            query.setArray(2, connection.createArrayOf("uuid", lines.toArray()));
            Map<UUID, Promised> promised = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    promised.put(rows.getObject(1, UUID.class), new Promised(rows.getInt(2), rows.getInt(3)));
                }
            }
            return promised;
        } catch (SQLException e) {
            throw new IllegalStateException("the promised seats could not be counted", e);
        }
    }
}
