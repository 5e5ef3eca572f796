package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.EventStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** What came back: the status, the headers, the media type and the body as JSON (null node when it is none). */
    record Answer(int status, HttpHeaders headers, String mediaType, JsonNode body) {

        /** A header's first value; empty when it is not there. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

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
        Map<String, String> headers = new TreeMap<>();
        if (!body.isEmpty()) {
            headers.put("Content-Type", mediaType);
        }
        if (Set.of("PATCH", "DELETE").contains(method)) {
            headers.put("If-Match", "*");
        }
        if (method.equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(method, path, headers, body);
    }

    /** Opens the stream of events at {@code path}, or is refused it. */
    EventStream follow(String path, Map<String, String> headers) {
        return EventStream.open(gateway.resolve(path), token, headers);
    }

    /** With these headers, the token, and no others. */
    Answer send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode json =
                    type.contains("json") && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), answer.headers(), type, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
