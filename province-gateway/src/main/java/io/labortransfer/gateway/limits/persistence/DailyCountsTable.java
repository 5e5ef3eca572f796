package io.labortransfer.gateway.limits.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.gateway.limits.DailyCounts;
import io.labortransfer.gateway.limits.RateClass;
import io.labortransfer.gateway.organization.ClientKey;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalLong;

@Singleton
class DailyCountsTable implements DailyCounts {

    private static final int PATIENCE_SECONDS = 2;

    /**
     * Its commit does not wait for the disk, so that the requests of one caller do not wait for each other's: a server that breaks down
     * forgets the count of its last second.
     */
    private static final String COUNT_UP = """
            INSERT INTO daily_count AS c (issuer, client, rate_class, day, used) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (issuer, client, rate_class, day) DO UPDATE SET used = c.used + excluded.used WHERE c.used + excluded.used <= ?
            RETURNING used, set_config('synchronous_commit', 'off', true)""";

    private final AgroalDataSource engine;

    DailyCountsTable(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public OptionalLong countUp(ClientKey caller, RateClass rateClass, LocalDate day, long many, long quota) {
        try (Connection connection = engine.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT_UP)) {
            count.setQueryTimeout(PATIENCE_SECONDS);
            count.setString(1, caller.issuer());
            count.setString(2, caller.client());
            count.setString(3, rateClass.wireName());
            count.setObject(4, day);
            count.setLong(5, many);
            count.setLong(6, quota);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the day's requests cannot be counted", e);
        }
    }

    @Override
    public void forgetBefore(LocalDate day) {
        try (Connection connection = engine.getConnection();
                PreparedStatement forget = connection.prepareStatement("DELETE FROM daily_count WHERE day < ?")) {
            forget.setObject(1, day);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the counts of past days cannot be deleted", e);
        }
    }
}
