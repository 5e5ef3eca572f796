package io.labortransfer.local.stack;

import io.labortransfer.local.servers.Part;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What can start beside what: Keycloak needs nobody and takes longest; the services need the database and the broker;
 * the gateway comes with them and is asked nothing before all are ready.
 */
final class StartOrder {
    private final Deque<Part> started;
    private final Reporter reporter;
    private final AtomicReference<RuntimeException> firstFailure = new AtomicReference<>();

    StartOrder(Deque<Part> started, Reporter reporter) {
        this.started = started;
        this.reporter = reporter;
    }

    void start(Parts parts) {
        parts.all().forEach(Part::mustBeInstalled);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> keycloak =
                    parts.keycloak().map(part -> begin(part, workers)).orElseGet(CompletableFuture::allOf);
            CompletableFuture<Void> stores =
                    CompletableFuture.allOf(begin(parts.database(), workers), begin(parts.broker(), workers));
            CompletableFuture<Void> services = stores.thenCompose(ready -> CompletableFuture.allOf(
                    parts.services().stream().map(part -> begin(part, workers)).toArray(CompletableFuture<?>[]::new)));
            CompletableFuture.anyOf(
                            CompletableFuture.allOf(keycloak, services), failureOf(keycloak), failureOf(services))
                    .join();
        } catch (CompletionException e) {
            RuntimeException first = firstFailure.get();
            throw first == null ? e : first;
        }
    }

    /** Completes only when the other fails, so that one failure does not wait for what still starts. */
    private static CompletableFuture<Void> failureOf(CompletableFuture<Void> start) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        start.whenComplete((nothing, cause) -> {
            if (cause != null) {
                failure.completeExceptionally(cause);
            }
        });
        return failure;
    }

    private CompletableFuture<Void> begin(Part part, ExecutorService workers) {
        Reporter.Progress progress = reporter.begin(part.name(), 0);
        synchronized (started) {
            started.push(part);
        }
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        part.start();
                        progress.done("ready at " + part.address());
                    } catch (RuntimeException e) {
                        progress.failed(firstLine(e));
                        firstFailure.compareAndSet(null, e);
                        workers.shutdownNow();
                        throw e;
                    }
                },
                workers);
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
