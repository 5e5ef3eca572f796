package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The lines of files go seven days after the end of the file; a former key waits for that. */
@ApplicationScoped
class SealedLines implements KeyedTable.Expiring {
    private static final String OLDER = """
            SELECT EXISTS (
                SELECT FROM import_job j WHERE j.origin_province = ? AND j.created_at < ?
                  AND EXISTS (SELECT FROM import_piece p WHERE p.origin_province = j.origin_province AND p.job_id = j.id))""";

    private final AgroalDataSource database;

    SealedLines(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed("import_piece", "body"), KeyedColumn.keyless("import_chunk", "sha256"));
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
            throw new IllegalStateException("the lines of files could not be looked at", e);
        }
    }
}
