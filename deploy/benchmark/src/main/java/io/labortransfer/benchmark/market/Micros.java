package io.labortransfer.benchmark.market;

import java.util.Arrays;

/** How long each of many equal acts took in this process, so that percentiles are exact. */
public final class Micros {

    private long[] nanos = new long[1 << 10];
    private int count;

    /** Does it and keeps how long that took. */
    public void time(Runnable act) {
        long since = System.nanoTime();
        act.run();
        long took = System.nanoTime() - since;
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** The time within which this share of the acts was done, in microseconds. */
    public double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)] / 1e3;
    }

    /** The last so many acts alone, when the first ones warmed the machine up. */
    public Micros last(int some) {
        Micros last = new Micros();
        last.count = Math.min(some, count);
        last.nanos = Arrays.copyOfRange(nanos, count - last.count, count);
        return last;
    }
}
