package io.labortransfer.gateway.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.labortransfer.kit.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the organizations file. A value that exists is a value that can be kept.
 *
 * @param issuer our short name of the client's issuer; may be absent while only one is trusted
 * @param clientId the client at that issuer
 * @param name what people call the organization
 * @param roles its actors; WK alone for the self-service through which workers call
 * @param reportingUnit two digits, {@code 00} for the nation
 * @param divisionPrefix the digits that every division in its reach begins with
 * @param hosts for a station: prefixes of its host divisions
 * @param uscc for an employer: its unified social credit code
 */
public record OrganizationEntry(
        @Nullable String issuer,
        @JsonProperty(required = true) String clientId,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Set<Actor> roles,
        @JsonProperty(required = true) String reportingUnit,
        @Nullable String divisionPrefix,
        @Nullable List<String> hosts,
        @Nullable String uscc) {

    private static final String NATION = "00";

    public OrganizationEntry {
        roles = Set.copyOf(roles);
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        divisionPrefix = divisionPrefix == null ? "" : divisionPrefix;
        require(!roles.isEmpty(), clientId, "has no role");
        require(reportingUnit.matches("[0-9]{2}"), clientId, "names no reporting unit");
        require(divisionPrefix.matches("[0-9]{0,12}"), clientId, "has a division prefix that is not digits");
        require(
                roles.contains(Actor.EM) == (uscc != null),
                clientId,
                "must have a uscc exactly when it is an employer");
        require(!roles.contains(Actor.ST) || !hosts.isEmpty(), clientId, "is a station without hosts");
        require(
                roles.contains(Actor.WK) || roles.contains(Actor.NO) == NATION.equals(reportingUnit),
                clientId,
                "must be of unit 00 exactly when it is the national office");
        require(
                !roles.contains(Actor.WK) || roles.size() == 1 && divisionPrefix.isEmpty() && hosts.isEmpty(),
                clientId,
                "must be nothing but a self-service when workers call through it, without a reach of its own");
    }

    /** The uscc of an employer. */
    public Optional<String> employerCode() {
        return Optional.ofNullable(uscc);
    }

    /** Whether workers call through it. */
    public boolean isSelfService() {
        return roles.contains(Actor.WK);
    }

    private static void require(boolean holds, String client, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("organization " + client + " " + fault);
        }
    }
}
