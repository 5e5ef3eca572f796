package io.labortransfer.benchmark.country;

import java.io.PrintStream;
import java.time.Duration;

/** Says now and then how far the load is, how fast, and how long it will take. */
final class ProgressLine {
    private static final long EVERY = Duration.ofSeconds(15).toNanos();
    private static final int BAR = 30;

    private final PrintStream out;
    private final long whole;
    private long next = System.nanoTime();

    ProgressLine(PrintStream out, long whole) {
        this.out = out;
        this.whole = whole;
    }

    synchronized void show(double seconds, long done) {
        if (System.nanoTime() - next < 0 || done == 0) {
            return;
        }
        next = System.nanoTime() + EVERY;
        double rate = done / seconds;
        Duration left = Duration.ofSeconds((long) ((whole - done) / rate));
        int filled = (int) (BAR * done / whole);
        out.printf(
                "[%s%s] %,d of %,d workers, %.0f/s, %d:%02d:%02d left%n",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                done,
                whole,
                rate,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }
}
