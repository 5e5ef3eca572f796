package io.labortransfer.matching.joborder.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrderSources;
import io.labortransfer.matching.joborder.SourceRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JobOrderSourcesTable implements JobOrderSources {

    private static final String FIND = """
            SELECT job_order_id FROM job_order_source
            WHERE destination_province = ? AND org = ? AND source_system = ? AND source_record_id = ?""";
    private static final String KEEP = """
            INSERT INTO job_order_source (destination_province, org, source_system, source_record_id, job_order_id, employer_id)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;

    JobOrderSourcesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<JobOrderId> find(ProvinceScope scope, String org, SourceRecord source) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            bind(query, scope, org, source);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new JobOrderId(row.getObject(1, UUID.class))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the source of an order could not be looked up", e);
        }
    }

    @Override
    public void keep(ProvinceScope scope, String org, SourceRecord source, JobOrder order) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            bind(insert, scope, org, source);
            insert.setObject(5, order.id().value());
            insert.setObject(6, order.employerId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the source of an order could not be kept", e);
        }
    }

    private static void bind(PreparedStatement statement, ProvinceScope scope, String org, SourceRecord source)
            throws SQLException {
        statement.setString(1, scope.province());
        statement.setString(2, org);
        statement.setString(3, source.system());
        statement.setString(4, source.recordId());
    }
}
