package io.labortransfer.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Keyed hashes of personal values, to find a row by a value that is stored encrypted. HMAC-SHA-256
 * under a key per purpose that never leaves the wrapped key table: without the key, an ID number
 * could be found by trying all of them. A key that came by rotation marks its hashes; the first key of a purpose does not.
 */
@Singleton
public class BlindIndex {

    private static final String TEMPLATE = "HMAC_SHA256_256BITTAG_RAW";

    private final FieldKeys keys;

    BlindIndex(FieldKeys keys) {
        this.keys = keys;
    }

    /**
     * The keyed hashes of a value, one for each live key of the purpose.
     *
     * @param purpose what the value is, for example {@code id-number}; each purpose has its own key
     * @param normalized the value in its one normal form
     */
    public KeyedHash of(String purpose, String normalized) {
        return keys(purpose).hash(normalized.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a stored hash was made by the key that makes new ones. */
    public boolean isCurrent(String purpose, byte[] stored) {
        return keys(purpose).madeByCurrent(stored);
    }

    private LiveKeys keys(String purpose) {
        return keys.get(KeyFamily.HASHES.keyset(purpose), TEMPLATE);
    }
}
