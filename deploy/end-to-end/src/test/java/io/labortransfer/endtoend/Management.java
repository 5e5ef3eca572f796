package io.labortransfer.endtoend;

import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The management port of one process, where its operators look. */
final class Management {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    private Management(int port) {
        this.port = port;
    }

    static Management of(ServicePart part) {
        return at(Ports.managementOf(URI.create(part.address()).getPort()));
    }

    static Management at(int port) {
        return new Management(port);
    }

    /** What the page answers; {@link UncheckedIOException} when nobody does. */
    HttpResponse<String> get(String page) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
