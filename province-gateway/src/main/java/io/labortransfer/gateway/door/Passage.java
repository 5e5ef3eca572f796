package io.labortransfer.gateway.door;

import java.net.URI;

/**
 * Where an admitted request goes.
 *
 * @param upstream address of the service
 * @param uri target in normal form
 * @param bodyLimit how many body bytes may pass
 */
record Passage(URI upstream, String uri, long bodyLimit) {}
