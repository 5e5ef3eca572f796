package io.labortransfer.gateway.identity;

import io.labortransfer.kit.safety.Danger;
import io.labortransfer.kit.safety.Dangers;
import io.labortransfer.kit.safety.Hosts;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Issuers whose keys would be fetched, or whose clients would send their assertions, by plain HTTP. */
@Singleton
class PlainIssuers implements Dangers {

    private static final String REMEDY = "give the identity provider a certificate and write https";

    private final TrustConfig config;

    PlainIssuers(TrustConfig config) {
        this.config = config;
    }

    @Override
    public Stream<Danger> in(Config settings) {
        return config.issuers().entrySet().stream().flatMap(entry -> in(entry.getKey(), entry.getValue()));
    }

    private static Stream<Danger> in(String name, TrustConfig.IssuerConfig issuer) {
        String prefix = "suite.gateway.issuers." + name;
        Stream<Danger> keys = Hosts.isPlainAway(issuer.url())
                ? Stream.of(
                        new Danger(prefix + ".url", "has no TLS, so that its keys can be replaced on the way", REMEDY))
                : Stream.of();
        Stream<Danger> tokens = issuer.tokenEndpoint().filter(Hosts::isPlainAway).stream()
                .map(endpoint -> new Danger(prefix + ".token-endpoint", "has no TLS", REMEDY));
        return Stream.concat(keys, tokens);
    }
}
