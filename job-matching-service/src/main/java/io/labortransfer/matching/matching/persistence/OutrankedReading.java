package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.matching.Outranked;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class OutrankedReading implements Outranked {

    /** Ids grow with time: the last run is the one with the greatest. */
    private static final String AT = """
            SELECT o.worker_id FROM run_outcome o
            WHERE o.origin_province = ? AND o.worker_id = ANY (?) AND o.reason = 'OUTRANKED' AND o.run_id = (
                SELECT r.id FROM matching_run r
                JOIN run_cutoff c ON c.origin_province = r.origin_province AND c.run_id = r.id AND c.job_order_id = ?
                WHERE r.origin_province = ? AND r.state = 'DONE' ORDER BY r.id DESC LIMIT 1)""";

    private final AgroalDataSource engine;

    OutrankedReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Set<UUID> at(UUID order, String unit, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(AT)) {
            query.setString(1, unit);
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            query.setObject(3, order);
            query.setString(4, unit);
            Set<UUID> found = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the outcomes of runs could not be read", e);
        }
    }
}
