package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client and the organization it speaks for, as the door needs them.
 *
 * @param client the OAuth client
 * @param organizationId id of the organization
 * @param name name of the organization
 * @param roles its actors
 * @param reportingUnit its unit
 * @param divisionPrefix the digits that every division in its reach begins with
 * @param hosts for a station: prefixes of its host divisions
 * @param uscc for an employer: its code
 * @param employerId for an employer that the matching service knows: its id
 * @param version counts the changes of the organization
 */
public record KnownClient(
        String client,
        UUID organizationId,
        String name,
        Set<Actor> roles,
        String reportingUnit,
        String divisionPrefix,
        List<String> hosts,
        @Nullable String uscc,
        @Nullable UUID employerId,
        long version) {

    public KnownClient {
        roles = Set.copyOf(roles);
        hosts = List.copyOf(hosts);
    }

    /** Whether the matching service knows it, if it is an employer at all. */
    public boolean isRegistered() {
        return !roles.contains(Actor.EM) || employerId != null;
    }
}
