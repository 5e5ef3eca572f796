package io.labortransfer.gateway.identity.rest;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.PublicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the gateway sees it.
 *
 * @param client the OAuth client
 * @param organization id of the organization that it speaks for
 * @param actors what the organization is
 * @param reportingUnit its unit, {@code 00} for the nation
 * @param divisionPrefix the digits that every division in its reach begins with
 * @param hosts for a station: prefixes of its host divisions
 * @param uscc for an employer: its code
 * @param employerId for an employer that is registered: its id
 * @param worker for a worker who calls through a self-service: the own id
 * @param scopes the access keys of the operations that it may call
 */
public record CallerView(
        String client,
        String organization,
        List<Actor> actors,
        String reportingUnit,
        String divisionPrefix,
        List<String> hosts,
        @Nullable String uscc,
        @Nullable String employerId,
        @Nullable String worker,
        List<String> scopes) {

    static CallerView of(Passport passport, List<String> scopes) {
        return new CallerView(
                passport.client(),
                passport.org(),
                passport.roles().stream().sorted().toList(),
                passport.province(),
                passport.divisionPrefix(),
                passport.hosts(),
                passport.uscc(),
                passport.employerId() == null ? null : PublicId.format("emp", passport.employerId()),
                passport.worker() == null ? null : PublicId.format("wkr", passport.worker()),
                scopes);
    }
}
