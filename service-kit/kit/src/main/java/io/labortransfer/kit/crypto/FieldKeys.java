package io.labortransfer.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keysets of this database, one per purpose and owner, made at first use, stored wrapped by the
 * master key in table {@code field_key}. Two processes that make the same key at once end with one. A keyset is known for a short time
 * only, so that what a rotation does to it reaches every process; {@link KeyRing} counts on that time.
 */
@Singleton
class FieldKeys {

    private final AgroalDataSource engine;
    private final MasterKey master;
    private final Duration knownFor;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    FieldKeys(
            @DataSource("engine") AgroalDataSource engine,
            MasterKey master,
            @ConfigProperty(name = "suite.crypto.keys-known-for") Duration knownFor) {
        this.engine = engine;
        this.master = master;
        this.knownFor = knownFor;
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be set up", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared by the record
    private record Known(byte[] wrapped, LiveKeys keys, long since) {}

    /** The keyset called {@code name}, made from {@code template} when the database has none. */
    LiveKeys get(String name, String template) {
        var now = known.get(name);
        if (now != null && isFresh(now)) {
            return now.keys();
        }
        return known.compute(
                        name, (n, before) -> before != null && isFresh(before) ? before : load(n, template, before))
                .keys();
    }

    /** Forgets what is known of {@code name}: the next use reads it. */
    void forget(String name) {
        known.remove(name);
    }

    private boolean isFresh(Known keys) {
        return System.nanoTime() - keys.since() < knownFor.toNanos();
    }

    private Known load(String name, String template, @Nullable Known before) {
        var since = System.nanoTime();
        try (Connection connection = engine.getConnection()) {
            var wrapped = find(connection, name);
            if (wrapped.isEmpty()) {
                store(connection, name, wrap(KeysetHandle.generateNew(KeyTemplates.get(template)), name));
                wrapped = find(connection, name);
            }
            byte[] stored =
                    wrapped.orElseThrow(() -> new IllegalStateException("field key " + name + " was not stored"));
            return before != null && Arrays.equals(before.wrapped(), stored)
                    ? new Known(stored, before.keys(), since)
                    : new Known(stored, new LiveKeys(name, unwrap(stored, name)), since);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("field key " + name + " cannot be loaded", e);
        }
    }

    byte[] wrap(KeysetHandle keys, String name) throws GeneralSecurityException {
        return master.wrap(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()), name);
    }

    KeysetHandle unwrap(byte[] wrapped, String name) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(master.unwrap(wrapped, name), InsecureSecretKeyAccess.get());
    }

    private static Optional<byte[]> find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT wrapped FROM field_key WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
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
