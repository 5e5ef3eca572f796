package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several threads do the same work, which they share out among themselves, and waits until all are through. */
final class Shares {

    private Shares() {}

    static void run(int threads, Runnable work) {
        if (threads < 1) {
            throw new IllegalArgumentException("there has to be a thread");
        }
        if (threads == 1) {
            work.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>(threads);
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            await(all);
        }
    }

    private static void await(List<Future<?>> all) {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a thread of the run failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the run was interrupted");
            }
        }
    }
}
