package io.labortransfer.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens, each once: a verified one is remembered by its hash until it expires. A token of an
 * unknown issuer is refused before anything leaves this process.
 */
@Singleton
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final String ACCESS_TOKEN_TYPE = "Bearer";
    private static final String WORKER = "wkr";

    private final Issuers issuers;
    private final IssuerTenants tenants;
    private final IdentityProviderManager oidc;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified;

    Tokens(Issuers issuers, IssuerTenants tenants, IdentityProviderManager oidc, Clock clock, TrustConfig config) {
        this.issuers = issuers;
        this.tenants = tenants;
        this.oidc = oidc;
        this.clock = clock;
        this.verified =
                Caffeine.newBuilder().maximumSize(config.rememberedTokens()).build();
    }

    /** Verifies {@code token}, which came with {@code request}. */
    public Uni<Ruling<VerifiedToken>> verify(BearerToken token, RoutingContext request) {
        VerifiedToken known = verified.getIfPresent(token.hash());
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Uni.createFrom().item(Ruling.granted(known));
        }
        Optional<Issuer> issuer = issuers.find(token.claimedIssuer());
        if (issuer.isEmpty()) {
            return Uni.createFrom().item(Ruling.refused(TokenRefusal.ISSUER_UNKNOWN));
        }
        if (!tenants.isReady(issuer.get())) {
            return Uni.createFrom().item(Ruling.refused(TokenRefusal.IDENTITY_PROVIDER_UNAVAILABLE));
        }
        return oidc.authenticate(credential(token, request))
                .map(identity -> accept(token, issuer.get(), identity))
                .onFailure()
                .recoverWithItem(fault -> refuse(issuer.get(), fault));
    }

    private static TokenAuthenticationRequest credential(BearerToken token, RoutingContext request) {
        TokenAuthenticationRequest credential =
                new TokenAuthenticationRequest(new AccessTokenCredential(token.value()));
        HttpSecurityUtils.setRoutingContextAttribute(credential, request);
        return credential;
    }

    private Ruling<VerifiedToken> accept(BearerToken token, Issuer issuer, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return Ruling.refused(TokenRefusal.TOKEN_INVALID);
        }
        String client = claims.<String>claim("azp").orElse("");
        boolean accessToken =
                claims.<String>claim("typ").map(ACCESS_TOKEN_TYPE::equals).orElse(true);
        if (client.isEmpty() || !accessToken || !issuer.url().equals(claims.getIssuer())) {
            return Ruling.refused(TokenRefusal.TOKEN_INVALID);
        }
        VerifiedToken accepted = new VerifiedToken(
                token.hash(),
                issuer,
                client,
                claims.<String>claim("province").orElse(null),
                worker(issuer, claims),
                Instant.ofEpochSecond(claims.getExpirationTime()));
        verified.put(token.hash(), accepted);
        return new Granted<>(accepted);
    }

    /** The worker whom the issuer names, where it may: a claim of any other issuer names nobody. */
    private static @Nullable UUID worker(Issuer issuer, JsonWebToken claims) {
        return issuer.workerClaim()
                .flatMap(name -> claims.<String>claim(name))
                .flatMap(id -> PublicId.parse(WORKER, id))
                .orElse(null);
    }

    private static Ruling<VerifiedToken> refuse(Issuer issuer, Throwable fault) {
        LOG.debugf("token refused issuer=%s cause=%s", issuer.name(), fault.getMessage());
        return Ruling.refused(TokenRefusal.TOKEN_INVALID);
    }
}
