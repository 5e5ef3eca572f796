package io.labortransfer.benchmark.country;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests that come when they come, by chance so many a second, whether those before them are answered or not. The time of each runs
 * from the moment at which it was due, so that a stall counts for all whom it made wait.
 */
public final class Traffic {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Random chance = new Random(31);

    /** What is asked, most often first. */
    public enum Kind {
        SEARCH,
        PAGE,
        REGISTRATION
    }

    /**
     * One request.
     *
     * @param wanted the status that is right
     * @param holds what the body of a right answer holds
     */
    public record Planned(Kind kind, HttpRequest request, int wanted, String holds) {}

    /** Sends what {@code next} gives for so long, and waits for the last answers. */
    public Map<Kind, Latencies> run(Supplier<Planned> next, int perSecond, Duration length)
            throws InterruptedException {
        Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
        }
        Phaser answers = new Phaser(1);
        long due = System.nanoTime();
        long end = due + length.toNanos();
        while (due < end) {
            Planned planned = next.get();
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send(planned, due, Objects.requireNonNull(latencies.get(planned.kind())), answers);
            due += (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
        }
        await(answers);
        return latencies;
    }

    private void send(Planned planned, long due, Latencies latencies, Phaser answers) {
        answers.register();
        http.sendAsync(planned.request(), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            long taken = System.nanoTime() - due;
            String fault = fault(planned, answer, failure);
            if (fault == null) {
                latencies.add(taken);
            } else {
                latencies.fail(fault);
            }
            answers.arriveAndDeregister();
        });
    }

    private static @Nullable String fault(
            Planned planned, @Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer == null) {
            return String.valueOf(failure);
        }
        if (answer.statusCode() != planned.wanted()) {
            return answer.statusCode() + " " + answer.body();
        }
        return answer.body().contains(planned.holds()) ? null : "the answer holds no " + planned.holds();
    }

    private static void await(Phaser answers) throws InterruptedException {
        try {
            answers.awaitAdvanceInterruptibly(answers.arrive(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("requests are unanswered after " + PATIENCE, e);
        }
    }
}
