package io.labortransfer.endtoend;

import io.labortransfer.local.journey.Answer;
import io.labortransfer.local.journey.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends the first good POST of each path template once more as it was, and once with the same key and other bytes: the journey goes on
 * with the first answer, and its counts show whether anything happened twice.
 */
final class Echo implements Witness {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Repeated> byPath = new ConcurrentHashMap<>();

    /**
     * One request and what its repetitions were answered.
     *
     * @param other the answer to other bytes under the same key
     */
    record Repeated(HttpResponse<byte[]> first, HttpResponse<byte[]> again, HttpResponse<byte[]> other) {}

    /** What came of the operation's repetition, when the journey has used the operation. */
    Optional<Repeated> of(ApiOperation operation) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public void answered(Attempt attempt, HttpRequest request, HttpResponse<byte[]> answer) {
        if (attempt.method().equals("POST") && answer.statusCode() < 300) {
            String template = request.uri().getPath().replaceAll("[a-z]{3}_[0-9a-z]{26}", "{id}");
            byPath.computeIfAbsent(template, unused -> repeated(request, answer));
        }
    }

    private Repeated repeated(HttpRequest request, HttpResponse<byte[]> first) {
        return new Repeated(first, send(request), send(withOneByteMore(request)));
    }

    private static HttpRequest withOneByteMore(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .POST(HttpRequest.BodyPublishers.concat(
                        request.bodyPublisher().orElseThrow(), HttpRequest.BodyPublishers.ofString("\n")))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void begins(Attempt attempt) {}

    @Override
    public boolean delivers(Attempt attempt, Answer answer) {
        return true;
    }

    @Override
    public void leavesOpen(Attempt attempt, String why) {}
}
