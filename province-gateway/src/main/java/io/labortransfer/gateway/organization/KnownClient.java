package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client and the organization it speaks for, as the door needs them. Through a self-service workers call, each for the worker alone.
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

    private static final String NATION = "00";

    public KnownClient {
        roles = Set.copyOf(roles);
        hosts = List.copyOf(hosts);
    }

    /** Whether workers call through it. */
    public boolean isSelfService() {
        return roles.contains(Actor.WK);
    }

    /** Whether workers of {@code unit} may call through it: one unit's serves that unit, the nation's serves every unit. */
    public boolean serves(String unit) {
        return isSelfService() && !NATION.equals(unit) && (NATION.equals(reportingUnit) || reportingUnit.equals(unit));
    }

    /** The same in the hands of a worker of {@code unit}. */
    public KnownClient inUnit(String unit) {
        return new KnownClient(
                client, organizationId, name, roles, unit, divisionPrefix, hosts, uscc, employerId, version);
    }

    /** Whether the matching service knows it, if it is an employer at all. */
    public boolean isRegistered() {
        return !roles.contains(Actor.EM) || employerId != null;
    }
}
