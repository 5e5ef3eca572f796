package io.labortransfer.gateway.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which request headers go on to a service. The caller's token stays here, and so does everything by
 * which a caller could claim to be a proxy; hop-by-hop headers end at each hop.
 */
public final class RequestHeaders {

    private static final Set<String> DROPPED = Set.of(
            "authorization",
            "connection",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "x-real-ip");
    private static final int MOST = 100;
    private static final int LARGEST_TOTAL = 16 * 1_024;
    private static final String FORWARDED_FAMILY = "x-forwarded";

    private RequestHeaders() {}

    /** Whether a header may pass, given the headers that the client's Connection header names as its own. */
    public static boolean passes(String name, Set<String> ofThisConnection) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !DROPPED.contains(lower) && !lower.startsWith(FORWARDED_FAMILY) && !ofThisConnection.contains(lower);
    }

    /** The headers that the values of a Connection header declare as concerning this hop only. */
    public static Set<String> namedBy(List<String> connectionValues) {
        Set<String> named = new HashSet<>();
        for (String value : connectionValues) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // Framing is not the client's to hide from the service.
        named.remove("content-length");
        named.remove("transfer-encoding");
        return named;
    }

    /** Whether there are more than a hundred, or they take more than 16 KiB together. */
    public static boolean areTooLarge(List<Map.Entry<String, String>> headers) {
        int total = headers.stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        return headers.size() > MOST || total > LARGEST_TOTAL;
    }

    /** The value of Forwarded (RFC 7239) by which the gateway tells a service who called and how. */
    public static String forwarded(String address, String scheme) {
        String node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
        return "for=" + node + ";proto=" + scheme;
    }

    /** Whether a header's name could be taken for another one by a server that maps {@code -} to {@code _}. */
    public static boolean isAmbiguous(String name) {
        return name.indexOf('_') >= 0;
    }
}
