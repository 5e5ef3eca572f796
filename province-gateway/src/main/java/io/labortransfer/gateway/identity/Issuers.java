package io.labortransfer.gateway.identity;

import io.labortransfer.gateway.openapi.TokenEndpoints;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trust list. An issuer that is not on it is never asked anything. */
@Singleton
public class Issuers implements TokenEndpoints {

    private final Map<String, Issuer> byUrl;
    private final Map<String, Issuer> byName;

    Issuers(TrustConfig config) {
        if (config.issuers().isEmpty()) {
            throw new IllegalStateException("suite.gateway.issuers is empty: nobody could call this gateway");
        }
        this.byName = new TreeMap<>(config.issuers().entrySet().stream()
                .map(entry -> issuer(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Issuer::name, Function.identity())));
        this.byUrl = byName.values().stream().collect(Collectors.toUnmodifiableMap(Issuer::url, Function.identity()));
    }

    private static Issuer issuer(String name, TrustConfig.IssuerConfig config) {
        URI tokens =
                config.tokenEndpoint().orElseGet(() -> URI.create(config.url() + "/protocol/openid-connect/token"));
        Optional<String> workerClaim = Optional.of(config.workerClaim()).filter(claim -> config.selfService());
        return new Issuer(name, config.url().toString(), config.provinces(), workerClaim, tokens, config.keyRefresh());
    }

    /** The trusted issuer with this {@code iss}. */
    public Optional<Issuer> find(@Nullable String iss) {
        return iss == null ? Optional.empty() : Optional.ofNullable(byUrl.get(iss));
    }

    /** The trusted issuer under this name of ours. */
    public Optional<Issuer> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The whole list. */
    public Collection<Issuer> list() {
        return byName.values();
    }

    @Override
    public Map<String, URI> all() {
        Map<String, URI> endpoints = new TreeMap<>();
        byName.forEach((name, issuer) -> endpoints.put(name, issuer.tokenEndpoint()));
        return endpoints;
    }
}
