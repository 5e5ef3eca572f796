package io.labortransfer.gateway.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when somebody can be let in: the keys of at least one issuer have been read. One province's identity provider that is down
 * does not keep the gateway shut to the others; it is named as long as it is waited for.
 */
@Readiness
@Singleton
class IdentityReadiness implements HealthCheck {

    private final Issuers issuers;
    private final IssuerTenants tenants;

    IdentityReadiness(Issuers issuers, IssuerTenants tenants) {
        this.issuers = issuers;
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        List<Issuer> missing = issuers.list().stream()
                .filter(issuer -> !tenants.isReady(issuer))
                .toList();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Identity providers")
                .status(missing.size() < issuers.list().size());
        if (!missing.isEmpty()) {
            answer.withData(
                    "waitingForKeysOf", missing.stream().map(Issuer::name).collect(Collectors.joining(", ")));
        }
        return answer.build();
    }
}
