package io.labortransfer.gateway.identity;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every issuer of the trust list is one static tenant of quarkus-oidc, chosen by the token's issuer. An
 * issuer that was down when the gateway started is asked again in the background, not by the requests
 * of its callers.
 */
@Singleton
public class IssuerTenants implements TenantResolver {

    private static final Logger LOG = Logger.getLogger(IssuerTenants.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Issuers issuers;
    private final TrustConfig config;
    private final Instance<TenantConfigBean> tenants;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    IssuerTenants(Issuers issuers, TrustConfig config, Instance<TenantConfigBean> tenants) {
        this.issuers = issuers;
        this.config = config;
        this.tenants = tenants;
    }

    void create(@Observes Oidc oidc) {
        issuers.list().forEach(issuer -> oidc.create(tenant(issuer)));
    }

    private OidcTenantConfig tenant(Issuer issuer) {
        return OidcTenantConfig.authServerUrl(issuer.url())
                .tenantId(issuer.name())
                .applicationType(io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType.SERVICE)
                .connectionTimeout(PATIENCE)
                .token()
                .issuer(issuer.url())
                .audience(config.audience())
                .forcedJwkRefreshInterval(issuer.keyRefresh())
                .allowOpaqueTokenIntrospection(false)
                .allowJwtIntrospection(false)
                .end()
                .build();
    }

    @Override
    public @Nullable String resolve(RoutingContext request) {
        return BearerToken.of(request.request().getHeader("Authorization"))
                .flatMap(token -> issuers.find(token.claimedIssuer()))
                .map(Issuer::name)
                .orElse(null);
    }

    /** Whether the keys of {@code issuer} have been read at least once; from then on they are kept. */
    public boolean isReady(Issuer issuer) {
        return tenants.get().getStaticTenant(issuer.name()).ready();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reachMissing() {
        for (Issuer issuer : issuers.list()) {
            TenantConfigContext tenant = tenants.get().getStaticTenant(issuer.name());
            if (!tenant.ready()) {
                reach(issuer, tenant);
            }
        }
    }

    private void reach(Issuer issuer, TenantConfigContext tenant) {
        try {
            tenant.initialize().await().atMost(PATIENCE);
            LOG.infof("identity provider reached issuer=%s", issuer.name());
            missing.remove(issuer.name());
        } catch (RuntimeException e) {
            if (missing.add(issuer.name())) {
                LOG.warnf("identity provider not reached yet, trying on issuer=%s url=%s", issuer.name(), issuer.url());
            }
        }
    }
}
