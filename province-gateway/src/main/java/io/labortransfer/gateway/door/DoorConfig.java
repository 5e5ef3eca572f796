package io.labortransfer.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the services stand and how long and how much the gateway lets pass. */
@ConfigMapping(prefix = "suite.gateway")
public interface DoorConfig {

    /** Addresses of each service by its name, without a path: one for each of its instances, with commas between them. */
    Map<String, List<URI>> upstream();

    /** How long an instance that did not answer is left alone before it is asked again. */
    @WithDefault("PT5S")
    Duration leftAloneFor();

    /** The address under which clients reach the gateway. */
    URI publicUrl();

    /** Largest request body of an operation that does not read it line by line. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** How long a service may take to accept a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long the head of a request may take from its first byte to its last. */
    @WithDefault("PT15S")
    Duration headTimeout();

    /** How long an exchange may stand still, with no byte moving either way. */
    @WithDefault("PT60S")
    Duration stallTimeout();

    /** How long a body may take from its first byte to its last, in an operation that does not read it line by line. */
    @WithDefault("PT2M")
    Duration bodyTimeout();

    /** Most connections to one service. */
    @WithDefault("256")
    int connectionsPerService();
}
