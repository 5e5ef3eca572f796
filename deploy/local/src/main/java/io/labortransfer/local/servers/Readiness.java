package io.labortransfer.local.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a process's health page until it says ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Returns when the page answers 200; throws when the process ends or the time is over. */
    void await(JavaProcess process, URI page, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        String seen = null;
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw process.ended();
            }
            seen = ask(page);
            if (seen == null) {
                return;
            }
            pause();
        }
        throw process.late(seen);
    }

    /** Null when ready, else what was seen instead. */
    private @Nullable String ask(URI page) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200 ? null : page + " answers " + answer.statusCode();
        } catch (IOException e) {
            return page + " does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted", e);
        }
    }
}
