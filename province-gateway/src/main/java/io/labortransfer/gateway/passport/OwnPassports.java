package io.labortransfer.gateway.passport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.PassportClaims;
import io.labortransfer.kit.access.PassportVerifier;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/**
 * Passports for the gateway's own operations, verified with the keys in memory. The gateway treats
 * itself as one more service behind the door, so that its operations are guarded in the same way.
 */
@Singleton
class OwnPassports implements PassportVerifier {

    private static final int REMEMBERED = 10_000;

    private final JwtConsumer consumer;
    private final Clock clock;
    private final Cache<String, Passport> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    OwnPassports(PublishedKeys keys, Clock clock, @ConfigProperty(name = "suite.service") String service) {
        this.clock = clock;
        this.consumer = PassportClaims.consumer(
                (signature, nesting) -> new JwksVerificationKeyResolver(keys.asJwks()).resolveKey(signature, nesting),
                service);
    }

    @Override
    public Passport verify(String token) {
        Passport known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return known;
        }
        try {
            Passport passport = PassportClaims.read(consumer.processToClaims(token));
            verified.put(token, passport);
            return passport;
        } catch (InvalidJwtException e) {
            throw new PassportRejected("invalid passport");
        }
    }
}
