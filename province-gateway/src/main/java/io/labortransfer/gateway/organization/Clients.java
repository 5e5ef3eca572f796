package io.labortransfer.gateway.organization;

import java.util.Optional;

/** The clients of all units, asked at the door before anything is known of the caller's province. */
public interface Clients {

    /** The client and its organization, or empty when nobody speaks through it. */
    Optional<KnownClient> find(ClientKey key);
}
