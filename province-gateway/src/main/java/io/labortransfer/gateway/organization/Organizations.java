package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;

/** The organizations of a reporting unit. */
public interface Organizations {

    /** The organization that a client speaks for. */
    Optional<Organization> ofClient(ProvinceScope scope, ClientKey client);

    /** The employer with this code. */
    Optional<Organization> employer(ProvinceScope scope, String uscc);

    /** Adds an organization and the client that speaks for it. */
    void add(ProvinceScope scope, Organization organization, ClientKey client);
}
