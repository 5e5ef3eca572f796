package io.labortransfer.registry.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of registration. */
@ConfigMapping(prefix = "suite.registry")
public interface RegistrationSettings {

    /** Whether ID numbers that begin with 99 are taken. For samples and tests only; never where real people are registered. */
    @WithDefault("false")
    boolean syntheticIdsAllowed();
}
