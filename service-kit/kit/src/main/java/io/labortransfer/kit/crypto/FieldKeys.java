package io.labortransfer.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplate;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The keysets of this database, one per purpose and owner, made at first use, stored wrapped by the
 * master key in table {@code field_key}. Two processes that make the same key at once end with one.
 */
@Singleton
class FieldKeys {

    private final AgroalDataSource engine;
    private final MasterKey master;
    private final ConcurrentMap<String, KeysetHandle> known = new ConcurrentHashMap<>();

    FieldKeys(@DataSource("engine") AgroalDataSource engine, MasterKey master) {
        this.engine = engine;
        this.master = master;
        try {
            com.google.crypto.tink.aead.AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be set up", e);
        }
    }

    /** The keyset called {@code name}, made from {@code template} when the database has none. */
    KeysetHandle get(String name, String template) {
        return known.computeIfAbsent(name, n -> load(n, template));
    }

    private KeysetHandle load(String name, String template) {
        try (Connection connection = engine.getConnection()) {
            byte[] wrapped = find(connection, name);
            if (wrapped == null) {
                KeyTemplate made = KeyTemplates.get(template);
                byte[] fresh = TinkProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(made), InsecureSecretKeyAccess.get());
                store(connection, name, master.wrap(fresh, name));
                wrapped = find(connection, name);
            }
            if (wrapped == null) {
                throw new IllegalStateException("field key " + name + " was not stored");
            }
            return TinkProtoKeysetFormat.parseKeyset(master.unwrap(wrapped, name), InsecureSecretKeyAccess.get());
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("field key " + name + " cannot be loaded", e);
        }
    }

    @SuppressWarnings("NullAway") // absence of a row is null only between these two private methods
    private static byte[] find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT wrapped FROM field_key WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private static void store(Connection connection, String name, byte[] wrapped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO field_key (name, wrapped) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        }
    }
}
