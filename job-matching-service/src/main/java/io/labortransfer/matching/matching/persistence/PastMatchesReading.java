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
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PastMatchesReading implements PastMatches {

    private static final String PAST = """
            SELECT worker_id, job_order_id, state, coalesce(exit_reason = 'WITHDRAWN', false), updated_at
            FROM match
            WHERE origin_province = ? AND state NOT IN ('PLACED', 'REJECTED', 'EXPIRED', 'RELEASED')""";

    private final AgroalDataSource engine;

    PastMatchesReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Past> of(String province) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST)) {
            query.setString(1, province);
            List<Past> past = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    past.add(new Past(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            MatchState.valueOf(rows.getString(3)),
                            rows.getBoolean(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return past;
        } catch (SQLException e) {
            throw new IllegalStateException("earlier matches could not be read", e);
        }
    }
}
