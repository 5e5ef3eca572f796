package io.labortransfer.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a request that made something: 201 with the place of it. */
public final class Created {

    private Created() {}

    /** 201 with {@code made}, which stands at {@code path}; a relative one, for only the gateway knows its address. */
    public static <T> RestResponse<T> at(String path, T made) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
