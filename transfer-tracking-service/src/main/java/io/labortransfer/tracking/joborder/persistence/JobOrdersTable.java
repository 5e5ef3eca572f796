package io.labortransfer.tracking.joborder.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.joborder.JobOrders;
import io.labortransfer.tracking.joborder.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class JobOrdersTable implements JobOrders {

    private static final String COLUMNS = "destination_province, job_order_id, employer_id, legal_employer_id,"
            + " user_employer_id, work_form, site_division, full_time, terms_hash, state, version";
    private static final String AMONG = "SELECT " + COLUMNS + " FROM order_terms WHERE job_order_id = ANY (?::uuid[])";
    private static final String RESTORE =
            "INSERT INTO order_terms (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (destination_province, job_order_id) DO UPDATE SET employer_id = excluded.employer_id,"
                    + " legal_employer_id = excluded.legal_employer_id, user_employer_id = excluded.user_employer_id,"
                    + " work_form = excluded.work_form, site_division = excluded.site_division,"
                    + " full_time = excluded.full_time, terms_hash = excluded.terms_hash, state = excluded.state,"
                    + " version = excluded.version, updated_at = now()";
    private static final String KEEP = RESTORE + " WHERE order_terms.version < excluded.version";
    private static final String KNOWN = "SELECT job_order_id FROM order_terms"
            + " WHERE destination_province = ? AND job_order_id > ? ORDER BY job_order_id LIMIT ?";
    private static final String FORGET =
            "DELETE FROM order_terms WHERE destination_province = ? AND job_order_id = ANY (?::uuid[])";

    private final AgroalDataSource records;

    JobOrdersTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public Map<UUID, OrderTerms> among(Collection<UUID> orders) {
        Map<UUID, OrderTerms> found = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement among = connection.prepareStatement(AMONG)) {
            among.setArray(1, connection.createArrayOf("uuid", orders.toArray()));
            try (ResultSet rows = among.executeQuery()) {
                while (rows.next()) {
                    OrderTerms terms = read(rows);
                    found.put(terms.jobOrderId(), terms);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("order terms were not read", e);
        }
    }

    private static OrderTerms read(ResultSet rows) throws SQLException {
        return new OrderTerms(
                rows.getString(1),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getObject(4, UUID.class),
                rows.getObject(5, UUID.class),
                rows.getString(6),
                rows.getString(7),
                rows.getBoolean(8),
                rows.getString(9),
                rows.getString(10),
                rows.getLong(11));
    }

    @Override
    public void keep(ProvinceScope scope, Collection<OrderTerms> terms) {
        put(KEEP, scope, terms);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<OrderTerms> terms) {
        put(RESTORE, scope, terms);
    }

    @Override
    public List<UUID> known(ProvinceScope scope, UUID after, int limit) {
        try (Connection connection = records.getConnection();
                PreparedStatement known = connection.prepareStatement(KNOWN)) {
            known.setString(1, scope.province());
            known.setObject(2, after);
            known.setInt(3, limit);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = known.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("order terms were not listed", e);
        }
    }

    @Override
    public void forget(ProvinceScope scope, Collection<UUID> orders) {
        try (Connection connection = records.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, scope.province());
            forget.setArray(2, connection.createArrayOf("uuid", orders.toArray()));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("order terms were not forgotten", e);
        }
    }

    private void put(String statement, ProvinceScope scope, Collection<OrderTerms> terms) {
        try (Connection connection = records.getConnection();
                PreparedStatement keep = connection.prepareStatement(statement)) {
            for (OrderTerms order : terms) {
                keep.setString(1, scope.province());
                keep.setObject(2, order.jobOrderId());
                keep.setObject(3, order.employerId());
                keep.setObject(4, order.legalEmployerId());
                keep.setObject(5, order.userEmployerId());
                keep.setString(6, order.workForm());
                keep.setString(7, order.siteDivision());
                keep.setBoolean(8, order.fullTime());
                keep.setString(9, order.termsHash());
                keep.setString(10, order.state());
                keep.setLong(11, order.version());
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("order terms were not kept", e);
        }
    }
}
