package io.labortransfer.kit.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the gateway vouches for it in a signed token of at most a minute.
 *
 * @param client the OAuth client
 * @param org id of the organization behind the client, in its wire form
 * @param roles the actors that the caller is; never empty
 * @param province reporting unit, two characters; {@code 00} is the nation and never "all"
 * @param divisionPrefix the digits that every division in the caller's reach begins with
 * @param hosts for a station: prefixes of its host divisions in other units
 * @param uscc for an employer: its unified social credit code
 * @param employerId for an employer that is registered: its id
 * @param worker for a worker: the own id
 * @param assertionRef for a worker: which assertion of the self-service identity says so; the proof of what the worker does alone
 * @param expires the moment from which the passport is worthless
 * @param actingService the service that asks on the caller's behalf, by its name; absent when the caller itself asks
 */
public record Passport(
        String client,
        String org,
        Set<Actor> roles,
        String province,
        String divisionPrefix,
        List<String> hosts,
        @Nullable String uscc,
        @Nullable UUID employerId,
        @Nullable UUID worker,
        @Nullable String assertionRef,
        Instant expires,
        @Nullable String actingService) {

    public Passport {
        roles = Set.copyOf(roles);
        hosts = List.copyOf(hosts);
        if (roles.isEmpty() || province.length() != 2) {
            throw new IllegalArgumentException("a passport names a role and a reporting unit");
        }
        var self = roles.contains(Actor.WK);
        var asserted = assertionRef != null && !assertionRef.isBlank();
        if (self && roles.size() > 1 || self != (worker != null) || self != asserted) {
            throw new IllegalArgumentException("the passport of a worker, and no other, names worker and assertion");
        }
    }

    /** The passport of an organization that asks itself. */
    public Passport(
            String client,
            String org,
            Set<Actor> roles,
            String province,
            String divisionPrefix,
            List<String> hosts,
            @Nullable String uscc,
            @Nullable UUID employerId,
            @Nullable UUID worker,
            Instant expires) {
        this(client, org, roles, province, divisionPrefix, hosts, uscc, employerId, worker, null, expires, null);
    }

    /** The scope of every transaction that this caller's request opens. */
    public ProvinceScope scope() {
        return new ProvinceScope(province, divisionPrefix, employerId, roles.contains(Actor.EM), hosts);
    }
}
