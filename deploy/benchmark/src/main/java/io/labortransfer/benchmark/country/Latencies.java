package io.labortransfer.benchmark.country;

import java.io.PrintStream;
import java.util.Arrays;

/** How long requests of one kind took from the moment at which they were due. All are kept, so percentiles are exact. */
public final class Latencies {
    private long[] nanoseconds = new long[1 << 14];
    private int count;
    private int failed;
    private String firstFailure = "";

    public synchronized void add(long nanosecondsTaken) {
        if (count == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, 2 * count);
        }
        nanoseconds[count++] = nanosecondsTaken;
    }

    public synchronized void fail(String how) {
        failed++;
        if (firstFailure.isEmpty()) {
            firstFailure = how;
        }
    }

    public synchronized int failed() {
        return failed;
    }

    public synchronized int count() {
        return count;
    }

    /** The time within which this share of the requests was answered, in milliseconds. */
    public synchronized double percentile(double share) {
        if (count == 0) {
            return Double.POSITIVE_INFINITY;
        }
        long[] sorted = Arrays.copyOf(nanoseconds, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }

    public void print(String kind, PrintStream out) {
        out.printf(
                "%s: %d answered, %d failed, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms%s%n",
                kind,
                count(),
                failed(),
                percentile(0.5),
                percentile(0.99),
                percentile(0.999),
                firstFailure.isEmpty() ? "" : ", first failure " + firstFailure);
    }
}
