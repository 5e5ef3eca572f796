package io.labortransfer.gateway.passport;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;

/** By what keys the services say who they are. */
@ConfigMapping(prefix = "suite.gateway")
public interface DelegationConfig {

    /** Where each service publishes its own key, by the service's name: its /internal/service-key. */
    Map<String, URI> serviceKeys();
}
