package io.labortransfer.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events, as far as the standard asks for one: it collects what comes until it is closed or cut off. */
public final class EventStream implements AutoCloseable {

    /**
     * One event.
     *
     * @param id its id, empty when it has none
     * @param name its name, empty when it has none
     * @param data what it says, empty for one that only keeps the line alive
     * @param retry milliseconds to wait before coming back, empty when it does not say
     */
    public record Event(String id, String name, String data, String retry) {}

    private final HttpClient http;
    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile boolean cut;

    private EventStream(HttpClient http, HttpResponse<InputStream> answer) {
        this.http = http;
        this.answer = answer;
        Thread.ofVirtual().start(this::collect);
    }

    /** Opens {@code uri} with this token and headers. */
    public static EventStream open(URI uri, String token, Map<String, String> headers) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            return new EventStream(http, http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status of the answer. */
    public int status() {
        return answer.statusCode();
    }

    /** A header of the answer; empty when it is not there. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What has come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What has come so far, without what only keeps the line alive. */
    public List<Event> told() {
        return events.stream().filter(event -> !event.data().isEmpty()).toList();
    }

    /** The id with which to come back. */
    public Optional<String> lastId() {
        return events.reversed().stream()
                .map(Event::id)
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** Whether the server has ended the stream as it should. */
    public boolean hasEnded() {
        return ended;
    }

    /** Whether the stream broke off. */
    public boolean wasCut() {
        return cut;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void collect() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var parts = new java.util.HashMap<String, String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(event(parts));
                    parts.clear();
                } else {
                    int colon = line.indexOf(':');
                    String name = colon < 0 ? line : line.substring(0, colon);
                    String value = colon < 0 ? "" : line.substring(colon + 1);
                    parts.merge(name, value.startsWith(" ") ? value.substring(1) : value, (a, b) -> a + "\n" + b);
                }
            }
            ended = true;
        } catch (IOException e) {
            cut = true;
        }
    }

    private static Event event(Map<String, String> parts) {
        return new Event(
                parts.getOrDefault("id", ""),
                parts.getOrDefault("event", ""),
                parts.getOrDefault("data", ""),
                parts.getOrDefault("retry", ""));
    }
}
