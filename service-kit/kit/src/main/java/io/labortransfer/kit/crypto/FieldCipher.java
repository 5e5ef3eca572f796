package io.labortransfer.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts personal values: AES-256-GCM under the key of the province that owns the row. The
 * ciphertext names its key and is bound to the place it was made for, so that it cannot be moved to
 * another row or column.
 */
@Singleton
public class FieldCipher {

    private static final String TEMPLATE = "AES256_GCM";

    private final FieldKeys keys;

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
        return seal(KeyFamily.FIELDS, province, place, clear);
    }

    /**
     * Encrypts what can never be encrypted anew, as a record in a hash chain: under keys of its own, so that the keys of all other rows
     * can be retired before it expires.
     */
    public byte[] encryptForGood(String province, String place, String clear) {
        return seal(KeyFamily.CHAINED, province, place, clear.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(KeyFamily family, String province, String place, byte[] clear) {
        try {
            return keys(family, province).aead().encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
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
        return open(KeyFamily.FIELDS, province, place, cipher);
    }

    /** Decrypts what {@link #encryptForGood} made for the same province and place. */
    public String decryptForGood(String province, String place, byte[] cipher) {
        return new String(open(KeyFamily.CHAINED, province, place, cipher), StandardCharsets.UTF_8);
    }

    private byte[] open(KeyFamily family, String province, String place, byte[] cipher) {
        try {
            return keys(family, province).aead().decrypt(cipher, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored value cannot be decrypted at its place " + tableOf(place), e);
        }
    }

    /** Whether a stored ciphertext was made by the key that makes new ones. */
    public boolean isCurrent(String province, byte[] cipher) {
        return keys(KeyFamily.FIELDS, province).madeByCurrent(cipher);
    }

    private static String tableOf(String place) {
        int bar = place.indexOf('|');
        return bar < 0 ? place : place.substring(0, bar);
    }

    private LiveKeys keys(KeyFamily family, String province) {
        return keys.get(family.keyset(province), TEMPLATE);
    }
}
