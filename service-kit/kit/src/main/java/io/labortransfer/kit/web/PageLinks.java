package io.labortransfer.kit.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Sends with each {@link Page} that was read by its address the address of the next one: {@code Link: <…>; rel="next"} (RFC 8288).
 * It is relative, for only the gateway knows where it stands. A page that was searched for by a body has no address.
 */
@Provider
@Singleton
public class PageLinks implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page
                && page.nextCursor() != null
                && READING.contains(request.getMethod())) {
            response.getHeaders().add(HttpHeaders.LINK, next(request.getUriInfo(), page.nextCursor()));
        }
    }

    /** The header of a page in another form than {@link Page}: the address that was {@code asked}, limit and all, with {@code cursor}. */
    public static String next(UriInfo asked, String cursor) {
        URI next =
                asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
