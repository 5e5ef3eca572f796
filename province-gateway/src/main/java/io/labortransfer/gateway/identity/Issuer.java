package io.labortransfer.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * An issuer on the trust list.
 *
 * @param name our short name for it
 * @param url its {@code iss}
 * @param provinces the reporting units that it may speak for
 * @param workerClaim in which claim it names a worker who calls; empty when it may not assert a worker's own identity
 * @param tokenEndpoint where its clients get tokens
 * @param keyRefresh least time between two looks for new keys
 */
public record Issuer(
        String name,
        String url,
        Set<String> provinces,
        Optional<String> workerClaim,
        URI tokenEndpoint,
        Duration keyRefresh) {

    public Issuer {
        provinces = Set.copyOf(provinces);
        if (provinces.isEmpty()) {
            throw new IllegalArgumentException(
                    "suite.gateway.issuers." + name + ".provinces is empty: an issuer speaks for named provinces");
        }
    }

    /** Whether its word counts for clients of this reporting unit. */
    public boolean speaksFor(String province) {
        return provinces.contains(province);
    }
}
