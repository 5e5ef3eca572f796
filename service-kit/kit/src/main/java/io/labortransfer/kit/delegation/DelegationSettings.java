package io.labortransfer.kit.delegation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Whom this service asks for its callers, and where passports are exchanged for that. */
@ConfigMapping(prefix = "suite.delegation")
public interface DelegationSettings {

    /** The gateway's /internal/token-exchange, on its management port. */
    Optional<URI> exchange();

    /** Addresses of the services that are asked, by their names, without a path. */
    Map<String, URI> services();

    /** How long a connection may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long an answer may take. */
    @WithDefault("5s")
    Duration timeout();
}
