package io.labortransfer.gateway.door;

import io.labortransfer.gateway.routing.RequestHeaders;
import io.labortransfer.gateway.routing.ResponseHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
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

    /** Tells the service who called. Whatever the client said about that is gone by now. */
    static void tellOrigin(MultiMap headers, HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String scheme = request.isSSL() ? "https" : "http";
        if (address != null) {
            String plain = address.split("%", 2)[0]; // without the zone of an IPv6 address
            headers.set("X-Forwarded-For", plain);
            headers.set("Forwarded", RequestHeaders.forwarded(plain, scheme));
        }
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
