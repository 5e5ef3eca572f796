package io.labortransfer.kit.access;

import io.labortransfer.kit.access.PassportVerifier.PassportRejected;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Before every operation: no valid passport, 401; no row of the policy table for the caller, 403. */
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION)
class PassportFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final PassportVerifier verifier;
    private final AccessTable table;
    private final Caller caller;
    private final ShownGroups shown;

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    PassportFilter(PassportVerifier verifier, AccessTable table, Caller caller, ShownGroups shown) {
        this.verifier = verifier;
        this.table = table;
        this.caller = caller;
        this.shown = shown;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = operation.getResourceMethod().getAnnotation(Access.class);
        Passport passport = verified(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (access == null || !table.allows(access.value(), passport.roles())) {
            throw new ProblemException(Problem.of("ACTOR_NOT_ALLOWED", 403));
        }
        caller.enter(passport);
        shown.decide(table.shown(access.value(), passport.roles()));
    }

    private Passport verified(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new ProblemException(Problem.of("PASSPORT_MISSING", 401));
        }
        try {
            return verifier.verify(authorization.substring(BEARER.length()));
        } catch (PassportRejected e) {
            throw new ProblemException(Problem.of("PASSPORT_INVALID", 401));
        }
    }
}
