package io.labortransfer.gateway.limits.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.gateway.limits.ReplicaLeases;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

@Singleton
class ReplicaLeasesTable implements ReplicaLeases {

    private static final String RENEW = """
            INSERT INTO gateway_replica (id, until) VALUES (?, clock_timestamp() + ? * interval '1 ms')
            ON CONFLICT (id) DO UPDATE SET until = EXCLUDED.until""";
    private static final String DROP_ENDED = "DELETE FROM gateway_replica WHERE until <= clock_timestamp()";
    private static final String COUNT = "SELECT count(*) FROM gateway_replica WHERE until > clock_timestamp()";
    private static final String END = "DELETE FROM gateway_replica WHERE id = ?";

    private final AgroalDataSource engine;

    ReplicaLeasesTable(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public int renew(String replica, Duration lease) {
        try (Connection connection = engine.getConnection();
                PreparedStatement renew = connection.prepareStatement(RENEW);
                PreparedStatement drop = connection.prepareStatement(DROP_ENDED);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            renew.setString(1, replica);
            renew.setLong(2, lease.toMillis());
            renew.executeUpdate();
            drop.executeUpdate();
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the live replicas cannot be counted", e);
        }
    }

    @Override
    public void end(String replica) {
        try (Connection connection = engine.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setString(1, replica);
            end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lease cannot be ended", e);
        }
    }
}
