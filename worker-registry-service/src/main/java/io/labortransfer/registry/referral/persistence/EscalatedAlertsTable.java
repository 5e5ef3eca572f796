package io.labortransfer.registry.referral.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.referral.EscalatedAlert;
import io.labortransfer.registry.referral.EscalatedAlerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class EscalatedAlertsTable implements EscalatedAlerts {
    private static final String KNOWN =
            "SELECT alert_id FROM referral_alert WHERE origin_province = ? AND alert_id = ANY (?)";
    private static final String KEEP = "INSERT INTO referral_alert (origin_province, alert_id, escalated_at, worker_id)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String SPEAKERS = """
            WITH RECURSIVE line AS (
                SELECT origin_province, merged_into FROM worker
                WHERE origin_province = ? AND id = ANY (?) AND merged_into IS NOT NULL
                UNION
                SELECT w.origin_province, w.merged_into FROM line l
                JOIN worker w ON w.origin_province = l.origin_province AND w.id = l.merged_into
                WHERE w.merged_into IS NOT NULL)
            SELECT merged_into FROM line""";
    private static final String WAITING = """
            WITH RECURSIVE spoken AS (
                SELECT origin_province, id AS speaker, id AS record, 0 AS steps FROM worker
                WHERE origin_province = ? AND id = ANY (?)
                UNION ALL
                SELECT s.origin_province, s.speaker, w.id, s.steps + 1 FROM spoken s
                JOIN worker w ON w.origin_province = s.origin_province AND w.merged_into = s.record)
            SELECT a.alert_id, s.speaker, a.escalated_at FROM spoken s
            JOIN referral_alert a ON a.origin_province = s.origin_province AND a.worker_id = s.record
            ORDER BY a.escalated_at, a.alert_id, s.steps DESC FOR UPDATE OF a""";
    private static final String REFER = "UPDATE referral_alert SET referral_id = ?, worker_id = NULL"
            + " WHERE origin_province = ? AND alert_id = ?";
    private static final String BEHIND = "SELECT referral_id, alert_id FROM referral_alert"
            + " WHERE origin_province = ? AND referral_id = ANY (?) ORDER BY escalated_at, alert_id";

    private final AgroalDataSource database;
    private final EntityManager records;

    EscalatedAlertsTable(AgroalDataSource database, EntityManager records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public Set<UUID> known(ProvinceScope scope, Collection<UUID> alerts) {
        var found = new HashSet<UUID>();
        each(KNOWN, scope, alerts, row -> found.add(row.getObject(1, UUID.class)));
        return found;
    }

    @Override
    public boolean keep(ProvinceScope scope, EscalatedAlert alert) {
        return changed(KEEP, statement -> {
            statement.setString(1, scope.province());
            statement.setObject(2, alert.id());
            statement.setTimestamp(3, Timestamp.from(alert.at()));
            statement.setObject(4, alert.workerId());
        });
    }

    @Override
    public Set<UUID> speakers(ProvinceScope scope, Collection<UUID> workers) {
        var found = new HashSet<UUID>();
        each(SPEAKERS, scope, workers, row -> found.add(row.getObject(1, UUID.class)));
        return found;
    }

    @Override
    public List<EscalatedAlert> waiting(ProvinceScope scope, Collection<UUID> workers) {
        var found = new ArrayList<EscalatedAlert>();
        each(
                WAITING,
                scope,
                workers,
                row -> found.add(new EscalatedAlert(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant())));
        return found;
    }

    @Override
    public void refer(ProvinceScope scope, UUID alert, UUID referral) {
        records.flush(); // the referral may have been made a moment ago
        changed(REFER, statement -> {
            statement.setObject(1, referral);
            statement.setString(2, scope.province());
            statement.setObject(3, alert);
        });
    }

    @Override
    public Map<UUID, List<UUID>> behind(ProvinceScope scope, Collection<UUID> referrals) {
        var found = new HashMap<UUID, List<UUID>>();
        each(
                BEHIND,
                scope,
                referrals,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        return found;
    }

    private void each(String question, ProvinceScope scope, Collection<UUID> ids, Reading reading) {
        if (ids.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(question)) {
            select.setString(1, scope.province());
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reading.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("escalated alerts were not read", e);
        }
    }

    private boolean changed(String command, Filling filling) {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(command)) {
            filling.fill(change);
            return change.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("an escalated alert was not written", e);
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Reading {
        void take(ResultSet row) throws SQLException;
    }

    /** Says what a command is about. */
    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }
}
