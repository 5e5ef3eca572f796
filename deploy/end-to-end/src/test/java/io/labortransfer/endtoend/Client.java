package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** One party that calls the gateway. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final String token;

    Client(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** What came back: the status, the media type and the body as JSON (null node when it is none). */
    record Answer(int status, String mediaType, JsonNode body) {

        String code() {
            return body.path("code").asText();
        }

        boolean isProblem() {
            return mediaType.equals("application/problem+json")
                    && body.path("status").asInt() == status;
        }
    }

    Answer get(String path) {
        return call("GET", path, "application/json", "");
    }

    Answer call(String method, String path, String mediaType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.contains("json") ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), type, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
