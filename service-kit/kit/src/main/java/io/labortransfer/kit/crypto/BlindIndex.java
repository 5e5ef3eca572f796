package io.labortransfer.kit.crypto;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keyed hashes of personal values, to find a row by a value that is stored encrypted. HMAC-SHA-256
 * under a key per purpose that never leaves the wrapped key table: without the key, an ID number
 * could be found by trying all of them.
 */
@Singleton
public class BlindIndex {

    private final FieldKeys keys;
    private final ConcurrentMap<String, Mac> macs = new ConcurrentHashMap<>();

    BlindIndex(FieldKeys keys) {
        this.keys = keys;
    }

    /**
     * The keyed hash of a value.
     *
     * @param purpose what the value is, for example {@code id-number}; each purpose has its own key
     * @param normalized the value in its one normal form
     * @return 32 bytes
     */
    public byte[] of(String purpose, String normalized) {
        try {
            return mac(purpose).computeMac(normalized.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyed index failed", e);
        }
    }

    private Mac mac(String purpose) {
        return macs.computeIfAbsent(purpose, p -> {
            try {
                return keys.get("index:" + p, "HMAC_SHA256_256BITTAG_RAW")
                        .getPrimitive(RegistryConfiguration.get(), Mac.class);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the index key " + p + " cannot be used", e);
            }
        });
    }
}
