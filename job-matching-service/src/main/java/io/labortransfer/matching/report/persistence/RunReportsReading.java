package io.labortransfer.matching.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.engine.Fairness;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.report.RunReport;
import io.labortransfer.matching.report.RunReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RunReportsReading implements RunReports {

    private static final String FAIRNESS =
            "SELECT fairness FROM matching_run WHERE origin_province = ? AND id = ? AND fairness IS NOT NULL";
    private static final String RECEPTIONS = """
            SELECT destination_province, count(*), count(*) FILTER (WHERE state = 'REJECTED')
            FROM match WHERE origin_province = ? AND run_id = ?
            GROUP BY destination_province ORDER BY destination_province""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AgroalDataSource database;

    RunReportsReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Fairness> fairness(ProvinceScope scope, RunId run) {
        return rows(FAIRNESS, scope, run, row -> fairness(row.getString(1))).stream()
                .findFirst();
    }

    @Override
    public List<RunReport.Reception> receptions(ProvinceScope scope, RunId run) {
        return rows(
                RECEPTIONS,
                scope,
                run,
                row -> new RunReport.Reception(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private static Fairness fairness(String json) {
        try {
            return JSON.readValue(json, Fairness.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a run counted cannot be read", e);
        }
    }

    private interface Read<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, ProvinceScope scope, RunId run, Read<T> read) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, scope.province());
            query.setObject(2, run.value());
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(read.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a run's report could not be read", e);
        }
    }
}
