package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes the payloads of parked events anew when their key is rotated: a parked event waits for a person, however long. */
@Singleton
class ParkedPayloads implements KeyedTable.Moving {

    private static final String COUNT = "SELECT count(*) FROM parked_event WHERE province = ?";
    private static final String NEXT = """
            SELECT id, payload FROM parked_event WHERE province = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE""";
    private static final String REPLACE = "UPDATE parked_event SET payload = ? WHERE id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource records;
    private final FieldCipher cipher;

    ParkedPayloads(AgroalDataSource records, FieldCipher cipher) {
        this.records = records;
        this.cipher = cipher;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed("parked_event", "payload"));
    }

    @Override
    public long count(String province) {
        try (Connection connection = records.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, province);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Pass move(String province, String after, int limit) {
        try (Connection connection = records.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement replace = connection.prepareStatement(REPLACE)) {
            next.setString(1, province);
            next.setObject(2, after.isEmpty() ? BEFORE_ALL : UUID.fromString(after));
            next.setInt(3, limit);
            UUID last = null;
            var seen = 0;
            var moved = 0;
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = row.getObject(1, UUID.class);
                    seen++;
                    var payload = row.getBytes(2);
                    if (payload != null && !cipher.isCurrent(province, payload)) {
                        var place = ParkedEvents.place(last);
                        replace.setBytes(
                                1, cipher.encrypt(province, place, cipher.decryptBytes(province, place, payload)));
                        replace.setObject(2, last);
                        moved += replace.executeUpdate();
                    }
                }
            }
            return new Pass(last == null ? null : last.toString(), seen, moved);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("parked payloads could not be encrypted anew", e);
    }
}
