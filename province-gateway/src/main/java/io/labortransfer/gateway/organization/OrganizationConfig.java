package io.labortransfer.gateway.organization;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where organizations come from. */
@ConfigMapping(prefix = "suite.gateway")
public interface OrganizationConfig {

    /** A JSON file of organizations and their clients, followed at each start. */
    Optional<Path> organizationsFile();
}
