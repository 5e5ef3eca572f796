package io.labortransfer.gateway.door;

import io.labortransfer.gateway.routing.RequestHeaders;
import io.labortransfer.gateway.routing.ResponseHeaders;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Applies the rules for headers to an exchange, each way. */
final class PassingHeaders {

    private static final String PASSPORT = "Authorization";

    private PassingHeaders() {}

    /** Leaves what a service may see. The passport stands where the token stood and stays. */
    static void keepForService(MultiMap headers) {
        Set<String> ofThisConnection = RequestHeaders.namedBy(headers.getAll("Connection"));
        String passport = headers.get(PASSPORT);
        for (String name : List.copyOf(headers.names())) {
            if (!RequestHeaders.passes(name, ofThisConnection)) {
                headers.remove(name);
            }
        }
        headers.set(PASSPORT, passport);
    }

    /** Leaves what a caller may see, and turns an internal address into a public one. */
    static void keepForCaller(MultiMap headers, URI upstream) {
        for (String name : List.copyOf(headers.names())) {
            if (!ResponseHeaders.passes(name)) {
                headers.remove(name);
            }
        }
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", ResponseHeaders.publicLocation(location, upstream));
        }
    }
}
