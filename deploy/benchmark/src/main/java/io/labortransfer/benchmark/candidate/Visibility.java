package io.labortransfer.benchmark.candidate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.benchmark.country.Latencies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after a consent is told the office of the worker is answered otherwise when it asks why the worker does not stand for a post. Of all
 * changes one in so many is looked at, by asking again and again until the answer has turned.
 */
public final class Visibility {
    private static final int LOOKED_AT = 25;
    private static final long ASK_EVERY = Duration.ofMillis(25).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final StateTopic topic;
    private final URI gateway;
    private final String token;
    private final String jobOrder;
    private final Latencies latencies = new Latencies();

    public Visibility(StateTopic topic, URI gateway, String token, String jobOrder) {
        this.topic = topic;
        this.gateway = gateway;
        this.token = token;
        this.jobOrder = jobOrder;
    }

    /** Tells the consents of workers who had none, so many a second. */
    public Latencies of(ToldWorkers workers, int first, int many, int perSecond) throws InterruptedException {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int told = 0; told < many; told++) {
                long due = began + (long) (told * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int worker = first + told;
                topic.tellWishing(workers, worker, 2, true);
                if (told % LOOKED_AT == 0) {
                    askers.execute(() -> look(workers.id(worker), due));
                }
            }
            askers.shutdown();
            if (!askers.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the service does not answer");
            }
        }
        return latencies;
    }

    private void look(String worker, long due) {
        try {
            while (reason(worker).equals("CONSENT_MISSING")) {
                if (System.nanoTime() - due > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the change is not seen after " + PATIENCE);
                }
                LockSupport.parkNanos(ASK_EVERY);
            }
            latencies.add(System.nanoTime() - due);
        } catch (IOException | IllegalStateException e) {
            latencies.fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first rule that fails, or what else there is to say. */
    public String reason(String worker) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/matches/explanations"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"workerId": "%s", "jobOrderId": "%s"}""".formatted(worker, jobOrder)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no explanation: " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body()).path("reason").asText();
    }
}
