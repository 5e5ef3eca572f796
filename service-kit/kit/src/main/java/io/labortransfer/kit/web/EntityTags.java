package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Caller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Tags every answer that is one {@link Versioned} resource, answers 304 to a reader that has it, and reads {@code If-Match}. */
@Provider
@Singleton
class EntityTags implements ContainerRequestFilter, ContainerResponseFilter {

    private final Caller caller;
    private final Preconditions preconditions;

    EntityTags(Caller caller, Preconditions preconditions) {
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        preconditions.expect(request.getHeaderString(HttpHeaders.IF_MATCH));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned resource)) {
            return;
        }
        String tag = EntityTag.of(resource.version(), caller.passport().roles());
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
