package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.registry.worker.SealedBeside;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes statements anew when a key is rotated, and when their worker comes from another unit. */
@ApplicationScoped
class SealedStatements implements KeyedTable.Moving, SealedBeside {
    /** What the person says is right. */
    static final String CLAIMED = "claimed_cipher";

    /** What the office says. */
    static final String ANSWER = "answer_cipher";

    private static final String TABLE = "subject_statement";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COUNT = "SELECT count(*) FROM subject_statement WHERE origin_province = ?";
    private static final String PAGE = """
            SELECT request_id, claimed_cipher, answer_cipher FROM subject_statement
            WHERE origin_province = ? AND request_id > ? ORDER BY request_id LIMIT ? FOR UPDATE""";
    private static final String OF_WORKER = """
            SELECT s.request_id, s.claimed_cipher, s.answer_cipher FROM subject_statement s
            JOIN subject_request r ON r.origin_province = s.origin_province AND r.id = s.request_id
            WHERE s.origin_province = ? AND r.worker_id = ?""";
    private static final String REPLACE = """
            UPDATE subject_statement SET claimed_cipher = ?, answer_cipher = ? WHERE origin_province = ? AND request_id = ?""";

    private final AgroalDataSource database;
    private final FieldCipher cipher;

    SealedStatements(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The place to which a value is bound. */
    static String place(String column, UUID request) {
        return TABLE + "|" + column + "|" + request;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed(TABLE, CLAIMED), KeyedColumn.sealed(TABLE, ANSWER));
    }

    @Override
    public long count(String province) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setString(1, province);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Pass move(String province, String after, int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(PAGE);
                var replace = connection.prepareStatement(REPLACE)) {
            ask.setString(1, province);
            ask.setObject(2, after.isEmpty() ? BEFORE_ALL : UUID.fromString(after));
            ask.setInt(3, limit);
            String last = null;
            var seen = 0;
            var moved = 0;
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    last = rows.getObject(1, UUID.class).toString();
                    seen++;
                    if (!isCurrent(province, rows.getBytes(2)) || !isCurrent(province, rows.getBytes(3))) {
                        moved += write(replace, province, province, rows);
                    }
                }
            }
            return new Pass(last, seen, moved);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void sealFor(ProvinceScope to, UUID worker, String formerUnit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(OF_WORKER);
                var replace = connection.prepareStatement(REPLACE)) {
            ask.setString(1, to.province());
            ask.setObject(2, worker);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    write(replace, formerUnit, to.province(), rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean isCurrent(String province, byte @Nullable [] sealed) {
        return sealed == null || cipher.isCurrent(province, sealed);
    }

    private int write(PreparedStatement replace, String from, String to, ResultSet row) throws SQLException {
        var request = row.getObject(1, UUID.class);
        replace.setBytes(1, anew(from, to, place(CLAIMED, request), row.getBytes(2)));
        replace.setBytes(2, anew(from, to, place(ANSWER, request), row.getBytes(3)));
        replace.setString(3, to);
        replace.setObject(4, request);
        return replace.executeUpdate();
    }

    private byte @Nullable [] anew(String from, String to, String place, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.encrypt(to, place, cipher.decryptBytes(from, place, sealed));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("statements could not be encrypted anew", e);
    }
}
