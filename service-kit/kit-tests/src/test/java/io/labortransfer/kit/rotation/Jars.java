package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
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
class Jars implements KeyedTable.Moving {

    private final AgroalDataSource records;
    private final FieldCipher cipher;

    /** Behind which rows it was asked to go on. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** At which look it fails, once. */
    volatile int failsAt = Integer.MAX_VALUE;

    Jars(AgroalDataSource records, FieldCipher cipher) {
        this.records = records;
        this.cipher = cipher;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed("jar", "secret"));
    }

    @Override
    public long count(String province) {
        return all(province).size();
    }

    @Override
    public Pass move(String province, String after, int limit) {
        asked.add(after);
        if (asked.size() == failsAt) {
            throw new IllegalStateException("the power is gone");
        }
        var page = all(province).entrySet().stream()
                .filter(jar -> after.isEmpty() || jar.getKey().toString().compareTo(after) > 0)
                .limit(limit)
                .toList();
        var moved = 0;
        for (var jar : page) {
            if (!cipher.isCurrent(province, jar.getValue())) {
                fill(province, jar.getKey(), open(province, jar.getKey(), jar.getValue()));
                moved++;
            }
        }
        return new Pass(page.isEmpty() ? null : page.getLast().getKey().toString(), page.size(), moved);
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
