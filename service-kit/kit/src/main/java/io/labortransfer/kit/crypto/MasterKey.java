package io.labortransfer.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one key that wraps all others. It is read from a Tink JSON keyset file; a file is for
 * development, a key management service takes its place in production.
 */
@Singleton
public class MasterKey {

    private final Aead aead;

    MasterKey(@ConfigProperty(name = "suite.crypto.master-key-file") Optional<Path> file) {
        this.aead = read(file.orElseThrow(() -> new IllegalStateException(
                "suite.crypto.master-key-file is not set: name a Tink AES256_GCM keyset file")));
    }

    private static Aead read(Path file) {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "suite.crypto.master-key-file cannot be read as a Tink AES256_GCM keyset", e);
        }
    }

    /** Wraps {@code clear}; {@code purpose} must be given again to unwrap it. */
    public byte[] wrap(byte[] clear, String purpose) {
        try {
            return aead.encrypt(clear, purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping a key failed", e);
        }
    }

    /** Undoes {@link #wrap}. */
    public byte[] unwrap(byte[] wrapped, String purpose) {
        try {
            return aead.decrypt(wrapped, purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a stored key cannot be unwrapped: suite.crypto.master-key-file is not the one that wrapped it", e);
        }
    }
}
