package io.labortransfer.gateway.routing;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which response headers of a service reach the caller: those of the API that the gateway does not write itself, and no others. */
public final class ResponseHeaders {

    private static final Set<String> ALLOWED = Set.of(
            "accept-patch",
            "allow",
            "cache-control",
            "content-digest",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "etag",
            "idempotency-replayed",
            "last-modified",
            "link",
            "location",
            "preference-applied",
            "retry-after",
            "transfer-encoding",
            "vary",
            "want-content-digest");

    private ResponseHeaders() {}

    /** Whether a header passes. */
    public static boolean passes(String name) {
        return ALLOWED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A location as the caller can follow it: a service's own address in it is an internal one. */
    public static String publicLocation(String location, URI upstream) {
        String origin = upstream.toString();
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }
}
