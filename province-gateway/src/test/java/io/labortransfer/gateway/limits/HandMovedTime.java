package io.labortransfer.gateway.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Elapsed time that stands still until the test moves it. */
final class HandMovedTime implements TimeMeter {

    private volatile long nanos = System.nanoTime();

    void advance(Duration by) {
        nanos += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
