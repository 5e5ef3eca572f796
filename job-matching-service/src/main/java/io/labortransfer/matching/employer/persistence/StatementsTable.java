package io.labortransfer.matching.employer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.Statement;
import io.labortransfer.matching.employer.StatementRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said about blocks, sealed with the key of the unit. */
@ApplicationScoped
class StatementsTable implements StatementRows, SealedTable {

    private static final String TABLE = "employer_statement";
    private static final String TEXT = "text_cipher";
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ADD = """
            INSERT INTO employer_statement (destination_province, id, employer_id, kind, text_cipher, made_at, made_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_EMPLOYER = """
            SELECT id, kind, text_cipher, made_at, made_by FROM employer_statement
            WHERE destination_province = ? AND employer_id = ? AND id > ? ORDER BY id LIMIT ?""";
    private static final String TEXTS =
            "SELECT id, text_cipher FROM employer_statement WHERE destination_province = ? AND id = ANY (?)";
    private static final SealedRows.Statements SEALED = new SealedRows.Statements(
            "SELECT count(*) FROM employer_statement WHERE destination_province = ?",
            """
            SELECT id, text_cipher FROM employer_statement
            WHERE destination_province = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE""",
            "UPDATE employer_statement SET text_cipher = ? WHERE destination_province = ? AND id = ?");

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final SealedRows sealed;

    StatementsTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
        this.sealed = new SealedRows(database, cipher, TABLE, List.of(TEXT), SEALED);
    }

    @Override
    public void add(ProvinceScope scope, EmployerId employer, Statement statement) {
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setString(1, scope.province());
            add.setObject(2, statement.id());
            add.setObject(3, employer.value());
            add.setString(4, statement.kind().name());
            add.setBytes(5, cipher.encrypt(scope.province(), place(statement.id()), statement.text()));
            add.setObject(6, OffsetDateTime.ofInstant(statement.at(), ZoneOffset.UTC));
            add.setString(7, statement.by());
            add.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<Statement> page(ProvinceScope scope, EmployerId employer, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_EMPLOYER)) {
            query.setString(1, scope.province());
            query.setObject(2, employer.value());
            query.setObject(3, after == null ? FIRST : after);
            query.setInt(4, limit);
            List<Statement> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    found.add(new Statement(
                            id,
                            Statement.Kind.valueOf(rows.getString(2)),
                            cipher.decrypt(scope.province(), place(id), rows.getBytes(3)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Map<UUID, String> texts(ProvinceScope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(TEXTS)) {
            query.setString(1, scope.province());
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, String> found = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    found.put(id, cipher.decrypt(scope.province(), place(id), rows.getBytes(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public SealedRows sealedRows() {
        return sealed;
    }

    private static String place(UUID statement) {
        return SealedRows.place(TABLE, TEXT, statement);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("statements about blocks could not be read or written", e);
    }
}
