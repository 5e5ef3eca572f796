package io.labortransfer.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom the gateway trusts to say which client is calling. */
@ConfigMapping(prefix = "suite.gateway")
public interface TrustConfig {

    /** The trusted issuers under short names of our own. */
    Map<String, IssuerConfig> issuers();

    /** The audience that a token must name. */
    @WithDefault("labor-transfer")
    String audience();

    /** How many verified tokens are remembered until they expire. */
    @WithDefault("50000")
    int rememberedTokens();

    /** One issuer. */
    interface IssuerConfig {

        /** Its {@code iss}, which is also where its OpenID configuration stands. */
        URI url();

        /** The reporting units that it may speak for, {@code 00} for the nation. */
        Set<String> provinces();

        /** Where its clients get tokens; Keycloak's path under the issuer when absent. */
        Optional<URI> tokenEndpoint();

        /** Whether it may say which worker is calling; without that nobody is let in as a worker by its word. */
        @WithDefault("false")
        boolean selfService();

        /** The claim in which it then names the worker, by id. */
        @WithDefault("worker")
        String workerClaim();

        /** At most one look for new keys in this time, however many tokens name a key that we do not know. */
        @WithDefault("PT10S")
        Duration keyRefresh();
    }
}
