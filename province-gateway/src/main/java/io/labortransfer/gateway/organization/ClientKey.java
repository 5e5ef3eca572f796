package io.labortransfer.gateway.organization;

/**
 * A client by the names that its token proves.
 *
 * @param issuer the {@code iss} of its issuer
 * @param client its {@code azp}
 */
public record ClientKey(String issuer, String client) {}
