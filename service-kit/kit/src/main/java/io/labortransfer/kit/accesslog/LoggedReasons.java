package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.kit.time.Times;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reasons stand in a hash chain and cannot be written anew: their keys stay until the months that they were used in are dropped. */
@Singleton
class LoggedReasons implements KeyedTable.Expiring {

    private static final String OLDER = """
            SELECT EXISTS (SELECT FROM access_record WHERE province = ? AND day <= ?::date AND at < ? AND reason IS NOT NULL)""";

    private final AgroalDataSource engine;

    LoggedReasons(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.chained("access_record", "reason"));
    }

    @Override
    public boolean hasOlder(String province, Instant moment) {
        OffsetDateTime time = moment.atZone(Times.SHANGHAI).toOffsetDateTime();
        try (Connection connection = engine.getConnection();
                PreparedStatement ask = connection.prepareStatement(OLDER)) {
            ask.setString(1, province);
            ask.setObject(2, time.toLocalDate());
            ask.setObject(3, time);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be looked at", e);
        }
    }
}
