package io.labortransfer.gateway.identity.rest;

import io.labortransfer.gateway.access.OperationPolicy;
import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1/gateway/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gateway")
public class MeResource {

    private final Caller caller;
    private final OperationPolicy policy;

    MeResource(Caller caller, OperationPolicy policy) {
        this.caller = caller;
        this.policy = policy;
    }

    /** The caller as the gateway vouches for it, and what it may call. */
    @GET
    @Access("self")
    @Operation(operationId = "readMe", summary = "Who you are here and what you may call")
    public CallerView me() {
        Passport passport = caller.passport();
        boolean registered = !caller.is(Actor.EM) || passport.employerId() != null;
        return CallerView.of(passport, policy.scopesOf(passport.roles(), registered));
    }
}
