package io.labortransfer.kit.crypto;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The Ed25519 key by which this service swears to its access log. The private half is kept as all other keys are, wrapped by the
 * master key; the public half and the signatures have the plain form of RFC 8032, so that anyone can verify them without us.
 */
@Singleton
public class SigningKey {

    private static final String NAME = "sign:access-log";
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int PUBLIC_KEY_LENGTH = 32;
    private static final int ID_LENGTH = 8;

    private final Ed25519Keys key;

    SigningKey(FieldKeys keys) {
        this.key = new Ed25519Keys(keys, NAME);
    }

    /** The signature of {@code message}, 64 bytes. */
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    /** The public key, 32 bytes. */
    public byte[] publicKey() {
        return key.publicKey();
    }

    /** The short name of a public key: the beginning of its SHA-256, in hex. */
    public static String idOf(byte[] publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code signature} is that of {@code message} by the owner of {@code publicKey}. */
    public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(read(publicKey));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey read(byte[] raw) throws GeneralSecurityException {
        if (raw.length != PUBLIC_KEY_LENGTH) {
            throw new GeneralSecurityException("an Ed25519 public key has 32 bytes");
        }
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_PREFIX);
        encoded.writeBytes(raw);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }
}
