package io.labortransfer.kit.report;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The rows of reports go after some days; a former key waits for that. */
@Singleton
class SealedReports implements KeyedTable.Expiring {

    private static final String OLDER =
            "SELECT EXISTS (SELECT FROM report_piece WHERE province = ? AND written_at < ?)";

    private final AgroalDataSource records;

    SealedReports(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed("report_piece", "body"));
    }

    @Override
    public boolean hasOlder(String province, Instant moment) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(OLDER)) {
            ask.setString(1, province);
            ask.setObject(2, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of reports could not be looked at", e);
        }
    }
}
