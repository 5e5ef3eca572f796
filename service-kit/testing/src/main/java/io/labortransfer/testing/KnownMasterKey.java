package io.labortransfer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The master key of tests, which everybody can make: what one run has written, another can read. */
final class KnownMasterKey {
    private static final String WORD = "only-for-tests";
    private static final byte[] KEY_OF_32_BYTES = {0x1A, 0x20};

    private KnownMasterKey() {}

    /** Writes it as a Tink keyset. */
    static void write(Path file) {
        byte[] key = Arrays.copyOf(KEY_OF_32_BYTES, KEY_OF_32_BYTES.length + 32);
        System.arraycopy(hash(), 0, key, KEY_OF_32_BYTES.length, 32);
        try {
            Files.writeString(file, """
                    {"primaryKeyId": 1, "key": [{"keyId": 1, "status": "ENABLED", "outputPrefixType": "TINK", "keyData": {
                    "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey", "keyMaterialType": "SYMMETRIC", "value": "%s"}}]}
                    """.formatted(Base64.getEncoder().encodeToString(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(WORD.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
