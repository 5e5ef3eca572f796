package io.labortransfer.kit.safety;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a host alone says about who can listen in on the way to it. Names are never looked up. */
public final class Hosts {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    private Hosts() {}

    /** Whether {@code address} is plain HTTP to a host other than this machine. */
    public static boolean isPlainAway(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && !isThisMachine(address.getHost());
    }

    /** Whether {@code host} is this machine. */
    public static boolean isThisMachine(@Nullable String host) {
        return host != null
                && (host.toLowerCase(Locale.ROOT).equals("localhost")
                        || (NUMERIC.matcher(host).matches() && numeric(host).isLoopbackAddress()));
    }

    /** Whether listening on {@code host} would listen on every network, or on one that the whole world reaches. */
    static boolean isOpenToTheWorld(String host) {
        if (!NUMERIC.matcher(host).matches()) {
            return false;
        }
        InetAddress address = numeric(host);
        return address.isAnyLocalAddress()
                || !(address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || isUniqueLocal(address));
    }

    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static InetAddress numeric(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
