package io.labortransfer.gateway.door;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Ends an exchange in which nothing has moved for too long. One timer per exchange, whatever its size. */
final class Watch {

    private final Vertx vertx;
    private final long patience;
    private final Runnable stalled;
    private long lastMove;
    private long timer;

    Watch(Vertx vertx, Duration patience, Runnable stalled) {
        this.vertx = vertx;
        this.patience = patience.toNanos();
        this.stalled = stalled;
    }

    void start() {
        lastMove = System.nanoTime();
        lookIn(patience);
    }

    void moved() {
        lastMove = System.nanoTime();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void lookIn(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), id -> look());
    }

    private void look() {
        long left = patience - (System.nanoTime() - lastMove);
        if (left <= 0) {
            stalled.run();
        } else {
            lookIn(left);
        }
    }
}
