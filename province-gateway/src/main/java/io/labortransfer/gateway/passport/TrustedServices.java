package io.labortransfer.gateway.passport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.delegation.ServiceAssertion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Who the services are: each signs with a key of its own, whose public half it publishes. What it signs holds for half a minute and
 * is taken once by each replica of this gateway.
 */
@Singleton
class TrustedServices {

    private static final int SKEW_SECONDS = 2;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 1_000_000;

    private final Map<Service, JwtConsumer> known = new EnumMap<>(Service.class);
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    TrustedServices(DelegationConfig config) {
        for (var service : Service.values()) {
            var keys = config.serviceKeys().get(service.wireName());
            if (keys != null) {
                known.put(service, consumer(service, keys));
            }
        }
    }

    /** The service that signed {@code assertion}, unless anything is wrong with it or it was seen before. */
    Optional<Service> whoSigned(String assertion) {
        return known.entrySet().stream()
                .filter(service -> isSigned(service.getKey(), service.getValue(), assertion))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isSigned(Service service, JwtConsumer consumer, String assertion) {
        try {
            JwtClaims claims = consumer.processToClaims(assertion);
            var life =
                    claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
            return life <= ServiceAssertion.LIFE.toSeconds()
                    && used.asMap().putIfAbsent(service + " " + claims.getJwtId(), true) == null;
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    private static JwtConsumer consumer(Service service, URI keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA)
                .setVerificationKeyResolver(resolver(keys))
                .setExpectedIssuer(service.wireName())
                .setExpectedSubject(service.wireName())
                .setExpectedAudience(ServiceAssertion.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setMaxFutureValidityInMinutes(1)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
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
            return new JwksVerificationKeyResolver(new JsonWebKeySet(Files.readString(Path.of(keys))).getJsonWebKeys());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("suite.gateway.service-keys cannot be read as a key set", e);
        }
    }
}
