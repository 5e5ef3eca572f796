package io.labortransfer.kit.access;

import io.labortransfer.kit.access.PassportVerifier.PassportRejected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** The claims of a passport and what must hold for them. */
public final class PassportClaims {

    /** The issuer of every passport. */
    public static final String ISSUER = "province-gateway";

    /** The claim that names the service which acts for the caller. */
    public static final String ACTING = "act";

    /** The claim that names a worker who calls. */
    public static final String WORKER = "worker";

    /** The claim that names the assertion by which a worker calls. */
    public static final String ASSERTION = "assertionRef";

    private PassportClaims() {}

    /** What accepts a passport made for {@code audience}: ES256 only, not expired, signed by a known key. */
    public static JwtConsumer consumer(VerificationKeyResolver keys, String audience) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setMaxFutureValidityInMinutes(2)
                .setAllowedClockSkewInSeconds(2)
                .build();
    }

    /** Reads verified claims. */
    public static Passport read(JwtClaims claims) {
        try {
            return new Passport(
                    claims.getSubject(),
                    text(claims, "org"),
                    roles(claims),
                    text(claims, "province"),
                    text(claims, "divisionPrefix"),
                    list(claims, "hosts"),
                    claims.getStringClaimValue("uscc"),
                    uuid(claims, "employerId"),
                    uuid(claims, WORKER),
                    claims.getStringClaimValue(ASSERTION),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                    actingService(claims));
        } catch (MalformedClaimException | IllegalArgumentException e) {
            throw new PassportRejected("passport claims are malformed");
        }
    }

    /** Who acts, as RFC 8693 says it. */
    private static @Nullable String actingService(JwtClaims claims) throws MalformedClaimException {
        var acting = claims.getClaimValue(ACTING, Map.class);
        if (acting == null) {
            return null;
        }
        if (acting.get("sub") instanceof String service && acting.size() == 1) {
            return service;
        }
        throw new PassportRejected("passport names nobody who acts");
    }

    private static Set<Actor> roles(JwtClaims claims) throws MalformedClaimException {
        return list(claims, "roles").stream().map(Actor::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        if (value == null) {
            throw new PassportRejected("passport lacks " + name);
        }
        return value;
    }

    private static List<String> list(JwtClaims claims, String name) throws MalformedClaimException {
        List<String> values = claims.getStringListClaimValue(name);
        return values == null ? List.of() : values;
    }

    private static @Nullable UUID uuid(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        return value == null ? null : UUID.fromString(value);
    }
}
