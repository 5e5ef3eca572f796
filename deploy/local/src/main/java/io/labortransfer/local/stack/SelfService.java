package io.labortransfer.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plays the self-service of workers: it opens an account for a worker, which says who the worker is and of which unit, and signs the
 * worker in. How a real one makes sure that it has the right person before it, by the face or at a counter, is not played.
 */
public final class SelfService {
    private static final int CREATED = 201;

    private final URI accounts;
    private final Tokens tokens;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SelfService(String issuer, Tokens tokens) {
        this.accounts = URI.create(issuer.replace("/realms/", "/admin/realms/") + "/users");
        this.tokens = tokens;
    }

    /** The token of a worker of {@code unit} who has just signed in; an account of its own, so that nobody waits for another. */
    public String tokenOf(String worker, String unit) {
        String name = UUID.randomUUID().toString();
        String password = UUID.randomUUID().toString();
        open(Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("worker", List.of(worker), "province", List.of(unit)),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false))));
        return tokens.ofAccount(Party.SELF_SERVICE, name, password);
    }

    private void open(Map<String, Object> account) {
        try {
            HttpRequest request = HttpRequest.newBuilder(accounts)
                    .header("Authorization", "Bearer " + tokens.of(Party.SELF_SERVICE))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(account)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != CREATED) {
                throw new IllegalStateException(
                        "Keycloak opens no account: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + accounts, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while opening an account", e);
        }
    }
}
