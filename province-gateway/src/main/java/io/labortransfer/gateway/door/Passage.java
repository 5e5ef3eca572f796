package io.labortransfer.gateway.door;

import java.net.URI;
import java.time.Duration;

/**
 * Where an admitted request goes, and within which bounds.
 *
 * @param upstream address of the service
 * @param uri target in normal form
 * @param bodyLimit how many body bytes may pass
 * @param stall how long nothing may move
 * @param body how long a body with a limit may take as a whole
 */
record Passage(URI upstream, String uri, long bodyLimit, Duration stall, Duration body) {

    /** Whether the body has a largest size, and with it a longest duration. */
    boolean isBounded() {
        return bodyLimit < Long.MAX_VALUE;
    }
}
