package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.identity.VerifiedToken;
import io.labortransfer.gateway.organization.KnownClient;

/**
 * A request that may go on.
 *
 * @param token the caller's token
 * @param client who calls
 * @param operation what is called
 */
record Admission(VerifiedToken token, KnownClient client, Operation operation) {}
