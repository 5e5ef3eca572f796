package io.labortransfer.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Passports as the gateway signs them: ES256, keys from the gateway's key set. A verified passport is
 * remembered by the hash of its token until it expires, because verifying costs a third of a millisecond.
 */
@Singleton
@DefaultBean
class SignedPassports implements PassportVerifier {

    private static final int REMEMBERED = 10_000;

    private final JwtConsumer consumer;
    private final Clock clock;
    private final Cache<String, Passport> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SignedPassports(
            @ConfigProperty(name = "suite.passport.keys") URI keys,
            @ConfigProperty(name = "suite.service") String service,
            Clock clock) {
        this.consumer = PassportClaims.consumer(resolver(keys), service);
        this.clock = clock;
    }

    @Override
    public Passport verify(String token) {
        String hash = sha256(token);
        Passport known = verified.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return known;
        }
        try {
            Passport passport = PassportClaims.read(consumer.processToClaims(token));
            verified.put(hash, passport);
            return passport;
        } catch (InvalidJwtException e) {
            throw new PassportRejected("invalid passport");
        }
    }

    private static VerificationKeyResolver resolver(URI keys) {
        if (!"file".equals(keys.getScheme())) {
            HttpsJwks jwks = new HttpsJwks(keys.toString());
            jwks.setDefaultCacheDuration(300);
            jwks.setRetainCacheOnErrorDuration(24 * 3600L);
            jwks.setRefreshReprieveThreshold(5_000);
            return new HttpsJwksVerificationKeyResolver(jwks);
        }
        try {
            JsonWebKeySet set = new JsonWebKeySet(Files.readString(Path.of(keys)));
            return new JwksVerificationKeyResolver(set.getJsonWebKeys());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("suite.passport.keys cannot be read as a key set", e);
        }
    }

    private static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
