package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.matching.MatchState;
import io.labortransfer.matching.matching.PastMatches;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PastMatchesReading implements PastMatches {

    private static final String PAST = """
            SELECT m.worker_id, m.job_order_id, m.state, coalesce(m.exit_reason = 'WITHDRAWN', false), m.updated_at,
                   m.state = 'DECLINED' AND EXISTS (
                       SELECT FROM match a WHERE a.origin_province = m.origin_province AND a.worker_id = m.worker_id
                         AND a.way_in = 'APPLICATION' AND a.created_at > m.updated_at)
            FROM match m
            WHERE m.origin_province = ? AND m.state NOT IN ('PLACED', 'REJECTED', 'EXPIRED', 'RELEASED')""";
    private static final String PAST_OF_SOME = PAST + " AND m.worker_id = ANY (?)";

    private final AgroalDataSource engine;

    PastMatchesReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Past> of(String province) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST)) {
            query.setString(1, province);
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("earlier matches could not be read", e);
        }
    }

    @Override
    public List<Past> of(String province, Collection<UUID> workers) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST_OF_SOME)) {
            query.setString(1, province);
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("earlier matches could not be read", e);
        }
    }

    private static List<Past> read(PreparedStatement query) throws SQLException {
        List<Past> past = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                past.add(new Past(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        MatchState.valueOf(rows.getString(3)),
                        rows.getBoolean(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getBoolean(6)));
            }
        }
        return past;
    }
}
