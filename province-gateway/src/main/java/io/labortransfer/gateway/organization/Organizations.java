package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;

/** The organizations of a reporting unit. */
public interface Organizations {

    /** The organization that a client speaks for. */
    Optional<Organization> ofClient(ProvinceScope scope, ClientKey client);

    /** The employer with this code. */
    Optional<Organization> employer(ProvinceScope scope, String uscc);

    /** Adds an organization through which nobody speaks yet. */
    void add(Organization organization);

    /** From now on the client speaks for this organization. */
    void enroll(Organization organization, ClientKey client);
}
