package io.labortransfer.local.stack;

import io.labortransfer.local.servers.PartFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Waits until the gateway lets a party in. It is ready a little before that when Keycloak came up after it: it fetches the keys of
 * the identity provider with the first request that needs them.
 */
final class OpenDoor {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int UNAVAILABLE = 503;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest question;

    OpenDoor(URI gateway, String token) {
        question = HttpRequest.newBuilder(gateway.resolve("/api/v1/gateway/me"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    void await() {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        try {
            while (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == UNAVAILABLE) {
                if (System.nanoTime() > deadline) {
                    throw new PartFailedException(
                            "province-gateway does not reach Keycloak within " + WITHIN.toSeconds() + " s");
                }
                Thread.sleep(BETWEEN);
            }
        } catch (IOException e) {
            throw new PartFailedException("province-gateway does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("interrupted while waiting for province-gateway");
        }
    }
}
