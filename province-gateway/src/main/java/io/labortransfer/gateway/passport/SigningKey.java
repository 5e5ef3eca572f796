package io.labortransfer.gateway.passport;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/**
 * A key pair that signs passports.
 *
 * @param kid its id
 * @param publicKey what services verify with
 * @param privateKey what this gateway signs with
 * @param activeFrom from when it signs; published before, so that every service knows it by then
 * @param retireAt until when it is published
 */
public record SigningKey(
        String kid, ECPublicKey publicKey, PrivateKey privateKey, Instant activeFrom, Instant retireAt) {

    /** A new key on curve P-256, published for {@code life} from now. */
    static SigningKey generate(String kid, Instant now, Instant activeFrom, Duration life) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(kid, (ECPublicKey) pair.getPublic(), pair.getPrivate(), activeFrom, now.plus(life));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make P-256 keys", e);
        }
    }

    boolean signsAt(Instant now) {
        return !activeFrom.isAfter(now);
    }

    boolean isRetired(Instant now) {
        return !retireAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "signing key " + kid;
    }
}
