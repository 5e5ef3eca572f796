package io.labortransfer.testing;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Callers at one line who start at the same moment. Whoever is told to come again ({@code Retry-After}) waits as long and
 * sends the same request again, as the API asks: so a call must name its {@code Idempotency-Key} itself.
 */
public final class Race {

    private static final String RETRY_AFTER = "Retry-After";
    private static final int MOST_TRIES = 60;

    private Race() {}

    /** The last answer that each caller got, in their order. */
    public static List<Response> run(int callers, IntFunction<Response> call) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                int caller = i;
                runs.add(threads.submit(() -> {
                    ready.countDown();
                    start.await();
                    return patiently(() -> call.apply(caller));
                }));
            }
            ready.await();
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> run : runs) {
                answers.add(run.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("a caller of the race failed", e.getCause());
        }
    }

    private static Response patiently(Supplier<Response> call) throws InterruptedException {
        Response answer = call.get();
        for (int tries = 1; answer.header(RETRY_AFTER) != null; tries++) {
            if (tries == MOST_TRIES) {
                throw new AssertionError(answer.statusCode() + " after " + tries + " tries: " + answer.asString());
            }
            Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.header(RETRY_AFTER)))); // as the caller was told
            answer = call.get();
        }
        return answer;
    }
}
