package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Copies go after some days; a former key waits for that. One that moved to another unit is opened by no key any more. */
@ApplicationScoped
class SealedCopies implements KeyedTable.Expiring {
    private static final String OLDER = """
            SELECT EXISTS (SELECT FROM subject_copy_piece
                           WHERE origin_province = ? AND sealed_for = origin_province AND written_at < ?)""";

    private final AgroalDataSource database;

    SealedCopies(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed("subject_copy_piece", "body"));
    }

    @Override
    public boolean hasOlder(String province, Instant moment) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(OLDER)) {
            ask.setString(1, province);
            ask.setObject(2, moment.atOffset(ZoneOffset.UTC));
            try (var row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the copies of persons could not be looked at", e);
        }
    }
}
