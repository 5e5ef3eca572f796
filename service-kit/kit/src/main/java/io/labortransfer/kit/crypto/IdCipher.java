package io.labortransfer.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids that stand for other ids, each in one place alone. An id is enciphered under a key of its place, which follows from a key that never leaves
 * the wrapped key table. An id is just one block of AES, so that the cipher is a permutation of all ids: the same id has the same stand-in in
 * one place and another in every other, a stand-in leads back without a table, and one that was made up, or for another place, leads to an
 * id that nobody has.
 */
@Singleton
public class IdCipher {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;

    private final BlindIndex keys;

    IdCipher(BlindIndex keys) {
        this.keys = keys;
    }

    /**
     * What stands for {@code id}.
     *
     * @param purpose what the stand-ins are for; each purpose has its own key
     * @param place where it stands for it, and nowhere else
     */
    public UUID standIn(String purpose, String place, UUID id) {
        return turned(Cipher.ENCRYPT_MODE, purpose, place, id);
    }

    /** The id for which {@code standIn} stands in this place; for a text that was made up, any id. */
    public UUID original(String purpose, String place, UUID standIn) {
        return turned(Cipher.DECRYPT_MODE, purpose, place, standIn);
    }

    private UUID turned(int mode, String purpose, String place, UUID block) {
        byte[] hash = keys.of(purpose, place)
                .current(); // the mark of a key that came by rotation stands before the hash itself
        byte[] key = Arrays.copyOfRange(hash, hash.length - KEY_BYTES, hash.length);
        byte[] bytes = ByteBuffer.allocate(BLOCK)
                .putLong(block.getMostSignificantBits())
                .putLong(block.getLeastSignificantBits())
                .array();
        try {
            // Of a single block, chaining with zeros is the bare permutation.
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
            ByteBuffer turned = ByteBuffer.wrap(cipher.doFinal(bytes));
            return new UUID(turned.getLong(), turned.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
