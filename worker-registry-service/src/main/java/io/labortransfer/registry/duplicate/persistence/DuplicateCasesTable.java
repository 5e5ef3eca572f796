package io.labortransfer.registry.duplicate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.OpenedCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cases in PostgreSQL. The function knows the caller's unit from the transaction, not from an argument. */
@ApplicationScoped
class DuplicateCasesTable implements DuplicateCases {
    private static final String OPEN = """
            SELECT duplicate_id, told_province, told_worker, case_due
            FROM open_duplicates(?::bytea[], ?::bytea[], ?::uuid[], ?, ?, ?) ORDER BY ordinal""";

    private final AgroalDataSource database;

    DuplicateCasesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<OpenedCase> open(
            ProvinceScope scope,
            List<KeyedHash> idKeys,
            List<UUID> ids,
            Instant dueAt,
            Instant openedAt,
            String openedBy) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OPEN)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", idKeys.stream().map(KeyedHash::current).toArray(byte[][]::new)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            idKeys.stream().map(key -> key.other().orElse(null)).toArray(byte[][]::new)));
            statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            statement.setObject(4, dueAt.atOffset(ZoneOffset.UTC));
            statement.setObject(5, openedAt.atOffset(ZoneOffset.UTC));
            statement.setString(6, openedBy);
            var opened = new ArrayList<OpenedCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    opened.add(new OpenedCase(
                            new DuplicateId(rows.getObject(1, UUID.class)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(2),
                            rows.getObject(3, UUID.class)));
                }
            }
            return opened;
        } catch (SQLException e) {
            throw new IllegalStateException("the duplicate cases were not opened", e);
        }
    }
}
