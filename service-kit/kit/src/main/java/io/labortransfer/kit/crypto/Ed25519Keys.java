package io.labortransfer.kit.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;

/**
 * An Ed25519 key of this service by its name. The private half is kept as all other keys are, wrapped by the master key; the public half
 * and the signatures have the plain form of RFC 8032.
 */
final class Ed25519Keys {

    private final FieldKeys keys;
    private final String name;

    Ed25519Keys(FieldKeys keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    byte[] sign(byte[] message) {
        try {
            return handle().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    @AccessesPartialKey
    byte[] publicKey() {
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
        return keys.get(name, "ED25519WithRawOutput").handle();
    }
}
