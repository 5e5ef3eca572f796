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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
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
    private final Witness witness;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong calls = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Api(URI gateway, Tokens tokens) {
        this(gateway, tokens::of, Witness.absent());
    }

    /** The same before a witness. */
    public Api(URI gateway, Tokens tokens, Witness witness) {
        this(gateway, tokens::of, witness);
    }

    Api(URI gateway, UnaryOperator<String> tokens, Witness witness) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.witness = witness;
    }

    /** How many requests were sent. */
    long calls() {
        return calls.get();
    }

    public Answer get(String client, String path) {
        return send(
                new Witness.Attempt(client, "GET", path, ""),
                request(client, path).GET());
    }

    public Answer post(String client, String path, Object body) {
        return change("POST", client, path, "application/json", publisher(body));
    }

    public Answer put(String client, String path, Object body) {
        return change("PUT", client, path, "application/json", publisher(body));
    }

    /** Sends a piece of a file with its digest (RFC 9530). */
    public Answer putChunk(String client, String path, String mediaType, byte[] chunk) {
        String key = UUID.randomUUID().toString();
        return send(
                new Witness.Attempt(client, "PUT", path, key),
                request(client, path)
                        .header("Content-Type", mediaType)
                        .header("Content-Digest", digest(chunk))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(chunk)));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file as it is, streamed from the disk. */
    public Answer postFile(String client, String path, String mediaType, Path file) {
        try {
            return change("POST", client, path, mediaType, HttpRequest.BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new JourneyStuckException("The file " + file + " cannot be read", e);
        }
    }

    private Answer change(String method, String client, String path, String mediaType, HttpRequest.BodyPublisher body) {
        String key = UUID.randomUUID().toString();
        return send(
                new Witness.Attempt(client, method, path, key),
                request(client, path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", key)
                        .method(method, body));
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

    /** Sends it, and again with the same key while nobody can say what came of it. */
    private Answer send(Witness.Attempt attempt, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Persistence persistence = new Persistence();
        while (true) {
            witness.begins(attempt);
            try {
                Answer answer = once(attempt, request);
                if (Persistence.mayPass(answer)) {
                    witness.leavesOpen(attempt, answer.status() + " " + answer.code());
                    if (!persistence.anotherTry()) {
                        return answer;
                    }
                } else if (witness.delivers(attempt, answer)) {
                    return answer;
                }
            } catch (IOException e) {
                witness.leavesOpen(attempt, e.getClass().getSimpleName());
                if (!persistence.anotherTry()) {
                    throw new JourneyStuckException(attempt.call() + " got no answer: " + e, e);
                }
            }
        }
    }

    private Answer once(Witness.Attempt attempt, HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = whenAllowed(request);
            witness.answered(attempt, request, answer);
            String location =
                    answer.headers().firstValue("Location").map(Api::pathOf).orElse(null);
            return new Answer(attempt.call(), answer.statusCode(), parse(answer.body()), location);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyStuckException(attempt.call() + " was interrupted", e);
        }
    }

    /** Sends it, and again when the gateway's wait is over. */
    private HttpResponse<byte[]> whenAllowed(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = sendOnce(request);
        Optional<Duration> wait = RetryAfter.of(answer);
        for (int waits = 0; wait.isPresent() && waits < MOST_WAITS; waits++) {
            Thread.sleep(wait.get());
            answer = sendOnce(request);
            wait = RetryAfter.of(answer);
        }
        return answer;
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
