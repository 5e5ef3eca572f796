package io.labortransfer.matching.engine.clearing;

/**
 * Who holds the seats of each opening: a heap of keys with the last one on top. When all seats are taken that key is the
 * opening's cutoff. Cutoffs only fall, so one who was once refused is refused for good, and whoever reads an older cutoff
 * errs only towards asking once too often. That is why they are read without a lock.
 */
final class Seats {

    /** In place of a key: nobody. */
    static final int NOBODY = -1;

    private static final int MOST_SEATS = Integer.MAX_VALUE - 8;
    private static final int LOCKS = 1 << 12;

    private final int[] first;
    private final int[] held;
    private final int[] keys;
    private final int[] cutoffs;
    private final Object[] locks = new Object[LOCKS];

    Seats(int[] seats, int workers) {
        first = new int[seats.length + 1];
        held = new int[seats.length];
        cutoffs = new int[seats.length];
        long all = 0;
        for (int opening = 0; opening < seats.length; opening++) {
            cutoffs[opening] = seats[opening] == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            all += Math.min(seats[opening], workers + 1L); // one more than there are workers is never full
            if (all > MOST_SEATS) {
                throw new IllegalArgumentException("a run can hold " + MOST_SEATS + " seats; those of the first "
                        + (opening + 1) + " openings are more. Plan fewer destinations.");
            }
            first[opening + 1] = (int) all;
        }
        keys = new int[(int) all];
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** For each opening the key that one has to beat: {@link Integer#MAX_VALUE} while a seat is free. */
    int[] cutoffs() {
        return cutoffs;
    }

    /** Takes the key in. Answers the key that has no seat now: another's, the same when it came too late, or nobody's. */
    int take(int opening, int key) {
        synchronized (locks[opening % LOCKS]) {
            if (key >= cutoffs[opening]) {
                return key;
            }
            int start = first[opening];
            int size = first[opening + 1] - start;
            if (held[opening] < size) {
                keys[start + held[opening]++] = key;
                if (held[opening] == size) {
                    order(start, size);
                    cutoffs[opening] = keys[start];
                }
                return NOBODY;
            }
            int last = keys[start];
            sink(start, size, 0, key);
            cutoffs[opening] = keys[start];
            return last;
        }
    }

    /** Tells the opening of each key that holds a seat. */
    void each(Holding holding) {
        for (int opening = 0; opening < held.length; opening++) {
            for (int i = first[opening]; i < first[opening] + held[opening]; i++) {
                holding.tell(opening, keys[i]);
            }
        }
    }

    /** A key and the opening where it holds a seat. */
    interface Holding {
        void tell(int opening, int key);
    }

    private void order(int start, int size) {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(start, size, at, keys[start + at]);
        }
    }

    private void sink(int start, int size, int from, int key) {
        int at = from;
        int child = 2 * at + 1;
        while (child < size) {
            if (child + 1 < size && keys[start + child + 1] > keys[start + child]) {
                child++;
            }
            if (keys[start + child] <= key) {
                break;
            }
            keys[start + at] = keys[start + child];
            at = child;
            child = 2 * at + 1;
        }
        keys[start + at] = key;
    }
}
