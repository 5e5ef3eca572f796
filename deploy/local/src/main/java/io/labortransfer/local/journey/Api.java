package io.labortransfer.local.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.labortransfer.local.stack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The suite's API as a party calls it: with its own token, through the gateway, JSON both ways. A party that is told to slow down (429)
 * waits as long as it is told and sends the same call again.
 */
public final class Api {
    private static final String BASE = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A caller that is told so often to slow down does something wrong. */
    private static final int MOST_WAITS = 10;

    private final URI gateway;
    private final UnaryOperator<String> tokens;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong calls = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Api(URI gateway, Tokens tokens) {
        this(gateway, tokens::of);
    }

    Api(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** How many requests were sent. */
    long calls() {
        return calls.get();
    }

    public Answer get(String client, String path) {
        return send("GET " + path, request(client, path).GET());
    }

    public Answer post(String client, String path, Object body) {
        return send("POST " + path, withBody(client, path).POST(publisher(body)));
    }

    public Answer put(String client, String path, Object body) {
        return send("PUT " + path, withBody(client, path).PUT(publisher(body)));
    }

    /** Sends a file as it is, streamed from the disk. */
    public Answer postFile(String client, String path, String mediaType, Path file) {
        try {
            return send(
                    "POST " + path,
                    request(client, path)
                            .header("Content-Type", mediaType)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new JourneyStuckException("The file " + file + " cannot be read", e);
        }
    }

    /** Every item of a collection, page by page. */
    public List<JsonNode> all(String client, String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = get(client, next).expect(200);
            page.path("items").forEach(items::add);
            String cursor = page.path("nextCursor").asText("");
            next = cursor.isEmpty() || cursor.equals("null") ? "" : first + "&cursor=" + encoded(cursor);
        }
        return items;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder withBody(String client, String path) {
        return request(client, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String client, String path) {
        String full = path.startsWith(BASE) ? path : BASE + path;
        return HttpRequest.newBuilder(gateway.resolve(full))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.apply(client));
    }

    private HttpRequest.BodyPublisher publisher(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String call, HttpRequest.Builder request) {
        HttpRequest wanted = request.build();
        try {
            HttpResponse<byte[]> answer = sendOnce(wanted);
            Optional<Duration> wait = RetryAfter.of(answer);
            for (int waits = 0; wait.isPresent() && waits < MOST_WAITS; waits++) {
                Thread.sleep(wait.get());
                answer = sendOnce(wanted);
                wait = RetryAfter.of(answer);
            }
            String location =
                    answer.headers().firstValue("Location").map(Api::pathOf).orElse(null);
            return new Answer(call, answer.statusCode(), parse(answer.body()), location);
        } catch (IOException e) {
            throw new JourneyStuckException(call + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyStuckException(call + " was interrupted", e);
        }
    }

    private HttpResponse<byte[]> sendOnce(HttpRequest request) throws IOException, InterruptedException {
        calls.incrementAndGet();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String pathOf(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException notJson) {
            return json.getNodeFactory().textNode(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
