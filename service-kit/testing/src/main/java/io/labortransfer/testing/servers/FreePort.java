package io.labortransfer.testing.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on. They lie below the range that operating systems take for outgoing connections (32768 and
 * above): so nobody takes one between the choice and the start of its server, or while the server is away for a while.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int PATIENCE_MILLIS = 500;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port that is free now, outside of the fixed ports of the local stack; never the same twice. */
    public static int next() {
        while (GIVEN.size() < END - FIRST) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (take(port)) {
                return port;
            }
        }
        throw new IllegalStateException("Every port from " + FIRST + " to " + END + " was given or is taken.");
    }

    /** The lower of two such ports that lie this far from each other: a service's own one and that of its management. */
    public static int nextOfTwo(int distance) {
        var port = next();
        while (port + distance >= END || !take(port + distance)) {
            port = next();
        }
        return port;
    }

    private static boolean take(int port) {
        return GIVEN.add(port) && isFree(port);
    }

    /** Whether a server could listen on this loopback port now. Never asked of a port whose server is about to start. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody listens on this loopback port. Asking does not hinder a server that starts at the same moment. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
