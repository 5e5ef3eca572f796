package io.labortransfer.kit.events;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does pieces of work that do not wait for each other, some at a time. */
final class SideBySide {

    /** While PostgreSQL works for some of them, or writes to its disk, the service works at the others. */
    private static final int HANDS = 4;

    private SideBySide() {}

    /** Returns when all are done. When one fails, the others are done as far as they can be, and then it fails. */
    static <T> void each(List<T> pieces, Consumer<T> work) {
        if (pieces.size() < 2) {
            pieces.forEach(work);
            return;
        }
        var waiting = new ConcurrentLinkedQueue<>(pieces);
        Callable<Boolean> hand = () -> {
            while (!Thread.currentThread().isInterrupted()) {
                var piece = waiting.poll();
                if (piece == null) {
                    break;
                }
                work.accept(piece);
            }
            return true;
        };
        try (var hands = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("inbox-", 0).factory())) {
            for (var done : hands.invokeAll(Collections.nCopies(Math.min(HANDS, pieces.size()), hand))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events were applied", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
