package io.labortransfer.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port at which a server appears that is really at another: so that it can be late for one client alone. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int server;

    private Relay(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static Relay open(int port, int server) {
        try {
            Relay relay = new Relay(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), server);
            Thread.ofVirtual().start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(client, there));
                Thread.ofVirtual().start(() -> pass(there, client));
            }
        } catch (IOException closed) {
            // Nobody else comes in.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException left) {
            // One side is gone, and so is the other now.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
