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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
        String token = bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Passport passport = verified(token);
        if (access == null || !table.allows(access.value(), passport.roles()) || !isForWhoAsks(passport)) {
            throw new ProblemException(Problem.of("ACTOR_NOT_ALLOWED", 403));
        }
        caller.enter(passport, token, called());
        shown.decide(table.shown(access.value(), passport.roles()));
    }

    /** What is for services is for nobody else, and a service that acts for a caller does nothing else. */
    private boolean isForWhoAsks(Passport passport) {
        return operation.getResourceMethod().isAnnotationPresent(ForServices.class)
                == (passport.actingService() != null);
    }

    private @Nullable String called() {
        Operation called = operation.getResourceMethod().getAnnotation(Operation.class);
        return called == null ? null : called.operationId();
    }

    private static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new ProblemException(Problem.of("PASSPORT_MISSING", 401));
        }
        return authorization.substring(BEARER.length());
    }

    private Passport verified(String token) {
        try {
            return verifier.verify(token);
        } catch (PassportRejected e) {
            throw new ProblemException(Problem.of("PASSPORT_INVALID", 401));
        }
    }
}
