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

    private static final String BY_LINE = """
            SELECT o.worker_id FROM run_outcome o
            WHERE o.origin_province = ? AND o.worker_id = ANY (?) AND o.reason = 'LINE_FULL' AND o.run_id = (
                SELECT r.id FROM matching_run r
                CROSS JOIN jsonb_array_elements(r.lines) AS l (line)
                WHERE l.line ->> 'line' = ?::text AND (l.line ->> 'placed')::int >= (l.line ->> 'most')::int
                  AND r.origin_province = ? AND r.state = 'DONE' ORDER BY r.id DESC LIMIT 1)""";

    private final AgroalDataSource engine;

    OutrankedReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Set<UUID> at(UUID order, String unit, Collection<UUID> workers) {
        return found(AT, order, unit, workers);
    }

    @Override
    public Set<UUID> byLine(UUID line, String unit, Collection<UUID> workers) {
        return found(BY_LINE, line, unit, workers);
    }

    private Set<UUID> found(String question, UUID about, String unit, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, unit);
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            query.setObject(3, about);
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
