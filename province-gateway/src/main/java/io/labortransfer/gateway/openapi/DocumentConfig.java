package io.labortransfer.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Which API documents the gateway goes by. */
@ConfigMapping(prefix = "suite.gateway")
public interface DocumentConfig {

    /** Resource folder of the services' documents. */
    @WithDefault("api")
    String documents();

    /** The address under which clients reach the gateway. */
    URI publicUrl();
}
