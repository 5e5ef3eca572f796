package io.labortransfer.kit.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/**
 * The Ed25519 key by which this service says who it is to the gateway: the same in all its replicas, and kept as all other keys are,
 * wrapped by the master key.
 */
@Singleton
public class ServiceKey {

    private static final String NAME = "sign:service";

    private final FieldKeys keys;

    ServiceKey(FieldKeys keys) {
        this.keys = keys;
    }

    /** The signature of {@code message}, 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            return handle().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    /** The public key, 32 bytes. */
    @AccessesPartialKey
    public byte[] publicKey() {
        try {
            var key = (Ed25519PublicKey)
                    handle().getPublicKeysetHandle().getPrimary().getKey();
            return key.getPublicKeyBytes().toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key cannot be read", e);
        }
    }

    private KeysetHandle handle() throws GeneralSecurityException {
        SignatureConfig.register();
        return keys.get(NAME, "ED25519WithRawOutput").handle();
    }
}
