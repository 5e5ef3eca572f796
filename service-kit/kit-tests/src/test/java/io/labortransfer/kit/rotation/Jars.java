package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A table with a secret in each row, for the tests of rotation. */
@Singleton
class Jars implements SealedTable {

    private static final SealedRows.Statements SEALED = new SealedRows.Statements(
            "SELECT count(*) FROM jar WHERE province = ?",
            "SELECT id, secret FROM jar WHERE province = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE",
            "UPDATE jar SET secret = ? WHERE province = ? AND id = ?");

    private final AgroalDataSource records;
    private final FieldCipher cipher;
    private final SealedRows sealed;

    /** Behind which rows it was asked to go on. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** At which look it fails, once. */
    volatile int failsAt = Integer.MAX_VALUE;

    Jars(AgroalDataSource records, FieldCipher cipher) {
        this.records = records;
        this.cipher = cipher;
        this.sealed = new SealedRows(records, cipher, "jar", List.of("secret"), SEALED);
    }

    @Override
    public SealedRows sealedRows() {
        return sealed;
    }

    @Override
    public Pass move(String province, String after, int limit) {
        asked.add(after);
        if (asked.size() == failsAt) {
            throw new IllegalStateException("the power is gone");
        }
        return SealedTable.super.move(province, after, limit);
    }

    void fill(String province, UUID id, String clear) {
        try (var connection = records.getConnection();
                var write = connection.prepareStatement("INSERT INTO jar (id, province, secret) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET secret = EXCLUDED.secret")) {
            write.setObject(1, id);
            write.setString(2, province);
            write.setBytes(3, cipher.encrypt(province, "jar|secret|" + id, clear));
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(String province, UUID id, byte[] secret) {
        return cipher.decrypt(province, "jar|secret|" + id, secret);
    }

    Map<UUID, byte[]> all(String province) {
        try (var connection = records.getConnection();
                var select = connection.prepareStatement("SELECT id, secret FROM jar WHERE province = ?")) {
            select.setString(1, province);
            try (var rows = select.executeQuery()) {
                var jars = new TreeMap<UUID, byte[]>(java.util.Comparator.comparing(UUID::toString));
                while (rows.next()) {
                    jars.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
                return jars;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<UUID> fillMany(String province, int many) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < many; i++) {
            ids.add(UUID.randomUUID());
            fill(province, ids.getLast(), "secret " + i);
        }
        return ids;
    }
}
