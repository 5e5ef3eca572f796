package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.ShownGroups;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Tags every answer that is one {@link Versioned} resource, answers 304 to a reader that has it, and reads {@code If-Match} where it is compared. */
@Provider
@Singleton
public class EntityTags implements ContainerRequestFilter, ContainerResponseFilter {

    private final Caller caller;
    private final Preconditions preconditions;
    private final ShownGroups shown;
    private final ComparedOperations compared;

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    EntityTags(Caller caller, Preconditions preconditions, ShownGroups shown, ComparedOperations compared) {
        this.caller = caller;
        this.compared = compared;
        this.shown = shown;
        this.preconditions = preconditions;
    }

    /** The tag that {@code resource} has for the caller of the current request. */
    public String of(Versioned resource) {
        Set<FieldGroup> groups = shown.of(resource);
        return EntityTag.of(
                resource.version(), groups.isEmpty() ? caller.passport().roles() : groups, resource.variant());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        switch (compared.of(operation.getResourceMethod())) {
            case ALWAYS -> {
                Preconditions.mustBeStated(ifMatch);
                preconditions.expect(ifMatch);
            }
            case WHEN_SENT -> preconditions.expect(ifMatch);
            case NOT -> {
                // Leaving must not fail for a formality, not even for a header that is none.
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned resource)) {
            return;
        }
        String tag = of(resource);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean read = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (read && known != null && response.getStatus() == 200 && EntityTag.isNamedBy(known, tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
