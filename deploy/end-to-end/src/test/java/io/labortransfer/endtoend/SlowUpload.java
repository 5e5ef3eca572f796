package io.labortransfer.endtoend;

import io.labortransfer.local.stack.Stack;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A file of workers on its way through the gateway, whose sender takes its time. */
final class SlowUpload implements AutoCloseable {

    private static final int ROOM = 64 * 1024;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final PipedOutputStream body = new PipedOutputStream();
    private final CompletableFuture<HttpResponse<String>> answer;

    /** Begins a file from {@code source}. */
    SlowUpload(Stack stack, String source) throws IOException {
        PipedInputStream sent = new PipedInputStream(body, ROOM);
        HttpRequest request = HttpRequest.newBuilder(stack.gateway()
                        .resolve("/api/v1/workers/imports?mode=CREATE_ONLY&templateVersion=1&sourceSystem=" + source))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + stack.tokens().of("office-51"))
                .POST(BodyPublishers.ofInputStream(() -> sent))
                .build();
        answer = HTTP.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends so many lines more, none of which is a worker. */
    SlowUpload lines(int number) throws IOException {
        body.write("{}\n".repeat(number).getBytes(StandardCharsets.US_ASCII));
        body.flush();
        return this;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** Ends the file; what comes back. */
    HttpResponse<String> finish() throws IOException {
        body.close();
        return answer.join();
    }

    @Override
    public void close() throws IOException {
        body.close();
        answer.cancel(true);
    }
}
