package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.matching.Lease;
import io.labortransfer.matching.matching.Leases;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class RunLeases implements Leases {

    private static final String TAKE = """
            UPDATE matching_run r
            SET state = 'RUNNING', lease_owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?),
                attempts = r.attempts + 1
            FROM (SELECT origin_province, id FROM matching_run
                  WHERE state = 'RECEIVED' OR (state = 'RUNNING' AND lease_until < clock_timestamp())
                  ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
            WHERE r.origin_province = next.origin_province AND r.id = next.id
            RETURNING r.origin_province, r.id, r.division_prefix, r.destinations, r.propose, r.lottery_seed, r.solved,
                r.attempts""";
    private static final String PROLONG = """
            UPDATE matching_run SET lease_until = clock_timestamp() + make_interval(secs => ?), percent = greatest(percent, ?)
            WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'""";
    private static final String GIVE_UP = """
            UPDATE matching_run SET state = ?, lease_owner = NULL, lease_until = clock_timestamp() + interval '5 seconds'
            WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'""";

    private final AgroalDataSource engine;
    private final Duration lease;

    RunLeases(
            @DataSource("engine") AgroalDataSource engine,
            @ConfigProperty(name = "suite.matching.run-lease") Duration lease) {
        this.engine = engine;
        this.lease = lease;
    }

    @Override
    public Optional<Lease> take(String owner) {
        try (Connection connection = engine.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, owner);
            take.setDouble(2, lease.toSeconds());
            try (ResultSet rows = take.executeQuery()) {
                return rows.next() ? Optional.of(lease(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no run could be taken", e);
        }
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                row.getBoolean(5),
                row.getString(6),
                row.getBoolean(7),
                row.getInt(8));
    }

    @Override
    public boolean prolong(String owner, UUID run, int percent) {
        try (Connection connection = engine.getConnection();
                PreparedStatement prolong = connection.prepareStatement(PROLONG)) {
            prolong.setDouble(1, lease.toSeconds());
            prolong.setInt(2, percent);
            prolong.setObject(3, run);
            prolong.setString(4, owner);
            return prolong.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a lease could not be prolonged", e);
        }
    }

    @Override
    public void giveUp(String owner, Lease held, boolean forGood) {
        try (Connection connection = engine.getConnection();
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
            giveUp.setString(1, forGood ? "FAILED" : "RUNNING");
            giveUp.setObject(2, held.run());
            giveUp.setString(3, owner);
            giveUp.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a run could not be given up", e);
        }
    }
}
