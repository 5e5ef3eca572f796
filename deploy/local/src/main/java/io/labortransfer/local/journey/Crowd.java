package io.labortransfer.local.journey;

import io.labortransfer.local.stack.Reporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many people's calls at once, a few at a time, as several clerks at their desks would make them. */
final class Crowd {
    private static final int AT_ONCE = 8;

    private Crowd() {}

    /** Calls for each item and gives the answers in the order of the items; the first failure ends it. */
    static <T, R> List<R> each(Collection<T> items, Reporter.Progress progress, Function<T, R> call) {
        try (ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(desks.submit(() -> {
                    R answer = call.apply(item);
                    progress.advance(1);
                    return answer;
                }));
            }
            return answers(futures, desks);
        }
    }

    private static <R> List<R> answers(List<Future<R>> futures, ExecutorService desks) {
        List<R> answers = new ArrayList<>(futures.size());
        try {
            for (Future<R> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            desks.shutdownNow();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new JourneyStuckException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            desks.shutdownNow();
            Thread.currentThread().interrupt();
            throw new JourneyStuckException("The journey was interrupted", e);
        }
    }
}
