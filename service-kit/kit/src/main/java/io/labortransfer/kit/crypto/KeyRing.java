package io.labortransfer.kit.crypto;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Changes a stored keyset, one lawful step of a rotation at a time, in the transaction of the given connection. A step reaches every
 * process within {@link #settle}; the next one must wait for that.
 */
@Singleton
public class KeyRing {

    private final FieldKeys keys;
    private final Duration knownFor;

    KeyRing(FieldKeys keys, @ConfigProperty(name = "suite.crypto.keys-known-for") Duration knownFor) {
        this.keys = keys;
        this.knownFor = knownFor;
    }

    /** After how long every process knows what became of a keyset, transactions that began before included. */
    public Duration settle() {
        return knownFor.multipliedBy(2);
    }

    /** Forgets what this process knows of a keyset; to be called when a step is committed. */
    public void forget(String name) {
        keys.forget(name);
    }

    /** Adds a key that reads and finds, and makes nothing yet. */
    public void add(Connection connection, String name) throws SQLException {
        var template = KeyFamily.of(name).orElseThrow().template();
        change(
                connection,
                name,
                ring -> ring.addEntry(KeysetHandle.generateEntryFromParametersName(template)
                        .withRandomId()
                        .setStatus(KeyStatus.ENABLED)));
    }

    /** From now on the key that was added last makes new values; the others read and find. */
    public void use(Connection connection, String name) throws SQLException {
        change(connection, name, ring -> ring.getAt(ring.size() - 1).makePrimary());
    }

    /** The former keys neither read nor find any more. */
    public void silence(Connection connection, String name) throws SQLException {
        change(connection, name, ring -> {
            for (var i = 0; i < ring.size(); i++) {
                if (!ring.getAt(i).isPrimary()) {
                    ring.getAt(i).setStatus(KeyStatus.DISABLED);
                }
            }
        });
    }

    /** Destroys the former keys. */
    public void prune(Connection connection, String name) throws SQLException {
        change(connection, name, ring -> {
            for (var i = ring.size() - 1; i >= 0; i--) {
                if (!ring.getAt(i).isPrimary()) {
                    ring.deleteAt(i);
                }
            }
        });
    }

    private interface Step {
        void take(KeysetHandle.Builder ring) throws GeneralSecurityException;
    }

    private void change(Connection connection, String name, Step step) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT wrapped FROM field_key WHERE name = ? FOR UPDATE");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE field_key SET wrapped = ? WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no keyset " + name);
                }
                var ring = KeysetHandle.newBuilder(keys.unwrap(row.getBytes(1), name));
                step.take(ring);
                update.setBytes(1, keys.wrap(ring.build(), name));
            }
            update.setString(2, name);
            update.executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset " + name + " cannot be changed", e);
        }
    }
}
