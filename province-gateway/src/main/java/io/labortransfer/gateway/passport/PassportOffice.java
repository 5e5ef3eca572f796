package io.labortransfer.gateway.passport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.labortransfer.gateway.identity.VerifiedToken;
import io.labortransfer.gateway.organization.KnownClient;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.PassportClaims;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Issues passports. One is used again for the same token and service for half its life; a change of the
 * organization ends that use at once.
 */
@Singleton
public class PassportOffice {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSED_FOR = Duration.ofSeconds(30);
    private static final Duration EXCHANGED_LIFE = Duration.ofSeconds(20);
    private static final int REMEMBERED = 50_000;

    private final KeyRing keys;
    private final Clock clock;
    private final Ids ids;
    private final Cache<Use, Issued> issued = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REUSED_FOR)
            .build();

    private record Use(String tokenHash, Service service, UUID organization, long version) {}

    private record Issued(String passport, Instant at) {}

    PassportOffice(KeyRing keys, Clock clock, Ids ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /** A passport of {@code client}, who holds {@code token}, for {@code service}. */
    public String passport(VerifiedToken token, KnownClient client, Service service) {
        Instant now = clock.instant();
        Use use = new Use(token.hash(), service, client.organizationId(), client.version());
        Issued known = issued.getIfPresent(use);
        if (known == null || known.at().plus(REUSED_FOR).isBefore(now)) {
            known = new Issued(sign(token, client, service, now), now);
            issued.put(use, known);
        }
        return known.passport();
    }

    /**
     * A passport that was exchanged.
     *
     * @param passport it
     * @param seconds how long it holds
     */
    record Exchanged(String passport, long seconds) {}

    /** The same caller for {@code asked}, with {@code asking} as the one who acts; it opens one answer, soon. */
    Exchanged exchanged(JwtClaims caller, Service asking, Service asked) {
        Instant now = clock.instant();
        try {
            Instant expires = earlier(
                    now.plus(EXCHANGED_LIFE),
                    Instant.ofEpochSecond(caller.getExpirationTime().getValue()));
            SigningKey key = keys.current();
            Map<String, Object> claims = new HashMap<>(caller.getClaimsMap());
            claims.put(PassportClaims.ACTING, Map.of("sub", asking.wireName()));
            String passport = Jwt.claims(claims)
                    .audience(asked.wireName())
                    .claim("jti", ids.next().toString())
                    .issuedAt(now)
                    .expiresAt(expires)
                    .jws()
                    .keyId(key.kid())
                    .algorithm(SignatureAlgorithm.ES256)
                    .sign(key.privateKey());
            return new Exchanged(passport, Duration.between(now, expires).toSeconds());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("a verified passport cannot be read", e);
        }
    }

    /** A passport never outlives the token that it was given for by more than the rounding of a second. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private String sign(VerifiedToken token, KnownClient client, Service service, Instant now) {
        SigningKey key = keys.current();
        JwtClaimsBuilder claims = Jwt.issuer(PassportClaims.ISSUER)
                .audience(service.wireName())
                .subject(client.client())
                .issuedAt(now)
                .expiresAt(earlier(now.plus(LIFE), token.expires()))
                .claim("org", PublicId.format("org", client.organizationId()))
                .claim("roles", client.roles().stream().map(Enum::name).sorted().toList())
                .claim("province", client.reportingUnit())
                .claim("divisionPrefix", client.divisionPrefix())
                .claim("hosts", client.hosts());
        if (client.uscc() != null) {
            claims.claim("uscc", client.uscc());
        }
        if (client.employerId() != null) {
            claims.claim("employerId", client.employerId().toString());
        }
        if (client.isSelfService()) {
            claims.claim(PassportClaims.WORKER, token.worker().orElseThrow().toString())
                    .claim(PassportClaims.ASSERTION, token.assertionRef());
        }
        return claims.jws().keyId(key.kid()).algorithm(SignatureAlgorithm.ES256).sign(key.privateKey());
    }
}
