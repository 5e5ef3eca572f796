package io.labortransfer.matching.candidate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.candidate.CandidatePool;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class CandidatePoolReading implements CandidatePool {

    private static final String POOL = """
            SELECT c.profile, EXISTS (
                SELECT FROM candidate_spell s WHERE s.origin_province = c.origin_province AND s.worker_id = c.worker_id)
            FROM candidate c
            WHERE c.origin_province = ? AND c.intent_state = 'OPEN' AND c.division LIKE ?""";

    private final AgroalDataSource engine;

    CandidatePoolReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Pooled> withOpenIntent(String province, String divisionPrefix) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(POOL)) {
            query.setString(1, province);
            query.setString(2, divisionPrefix + "%");
            List<Pooled> pool = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    pool.add(new Pooled(CandidateJson.read(rows.getString(1)), rows.getBoolean(2)));
                }
            }
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be read", e);
        }
    }
}
