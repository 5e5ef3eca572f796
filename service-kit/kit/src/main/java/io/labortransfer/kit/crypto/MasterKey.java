package io.labortransfer.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
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
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one key that wraps all others. In production it stays in a key management service, which Tink's integration for that
 * service opens by its URI; a Tink JSON keyset file is for development.
 */
@Singleton
public class MasterKey {

    private final Aead aead;

    MasterKey(
            @ConfigProperty(name = "suite.crypto.master-key-uri") Optional<String> uri,
            @ConfigProperty(name = "suite.crypto.master-key-file") Optional<Path> file) {
        this.aead = uri.map(MasterKey::open)
                .or(() -> file.map(MasterKey::read))
                .orElseThrow(() -> new IllegalStateException(
                        "suite.crypto.master-key-uri is not set: name a key of a key management service"));
    }

    private static Aead open(String uri) {
        try {
            registerPrimitives();
            return ServiceLoader.load(KmsClient.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(service -> service.doesSupport(uri))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "suite.crypto.master-key-uri: no Tink integration on the class path opens such a URI"))
                    .withDefaultCredentials()
                    .getAead(uri);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("suite.crypto.master-key-uri cannot be opened", e);
        }
    }

    private static Aead read(Path file) {
        try {
            registerPrimitives();
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "suite.crypto.master-key-file cannot be read as a Tink AES256_GCM keyset", e);
        }
    }

    private static void registerPrimitives() throws GeneralSecurityException {
        AeadConfig.register();
        DeterministicAeadConfig.register();
        MacConfig.register();
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
                    "a stored key cannot be unwrapped: the master key is not the one that wrapped it", e);
        }
    }
}
