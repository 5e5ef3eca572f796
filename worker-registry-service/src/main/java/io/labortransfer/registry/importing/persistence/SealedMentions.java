package io.labortransfer.registry.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.registry.worker.PersonSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The hashes of the persons of files go seven days after the end of the file; a former key waits for that. */
@ApplicationScoped
class SealedMentions implements KeyedTable.Expiring {
    private static final String OLDER = """
            SELECT EXISTS (
                SELECT FROM import_job j WHERE j.origin_province = ? AND j.created_at < ?
                  AND EXISTS (SELECT FROM import_mention m
                              WHERE m.origin_province = j.origin_province AND m.job_id IN (j.id, j.dry_run)))""";

    private final AgroalDataSource database;

    SealedMentions(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.hashed("import_mention", "person", PersonSeal.ID_NUMBER));
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
            throw new IllegalStateException("the mentions of files could not be looked at", e);
        }
    }
}
