package io.labortransfer.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Encrypts personal values: AES-256-GCM under the key of the province that owns the row. The
 * ciphertext names its key and is bound to the place it was made for, so that it cannot be moved to
 * another row or column.
 */
@Singleton
public class FieldCipher {

    private final FieldKeys keys;
    private final ConcurrentMap<String, Aead> aeads = new ConcurrentHashMap<>();

    FieldCipher(FieldKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts {@code clear}.
     *
     * @param province reporting unit that owns the value, two characters
     * @param place table, column and row id, joined by {@code |}; needed again to decrypt
     */
    public byte[] encrypt(String province, String place, String clear) {
        return encrypt(province, place, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts bytes; see {@link #encrypt(String, String, String)}. */
    public byte[] encrypt(String province, String place, byte[] clear) {
        try {
            return aead(province).encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /** Decrypts what {@link #encrypt(String, String, String)} made for the same province and place. */
    public String decrypt(String province, String place, byte[] cipher) {
        return new String(decryptBytes(province, place, cipher), StandardCharsets.UTF_8);
    }

    /** Decrypts what {@link #encrypt(String, String, byte[])} made for the same province and place. */
    public byte[] decryptBytes(String province, String place, byte[] cipher) {
        try {
            return aead(province).decrypt(cipher, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored value cannot be decrypted at its place " + tableOf(place), e);
        }
    }

    private static String tableOf(String place) {
        int bar = place.indexOf('|');
        return bar < 0 ? place : place.substring(0, bar);
    }

    private Aead aead(String province) {
        return aeads.computeIfAbsent(province, p -> {
            try {
                return keys.get("field:" + p, "AES256_GCM").getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("field key of " + p + " cannot be used", e);
            }
        });
    }
}
