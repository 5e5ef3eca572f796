package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

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

    private final int workers;
    private final int[] first;
    private final int[] held;
    private final int[] locked;
    private final int[] cutoffs;
    private int[] keys;
    private final Object[] locks = new Object[LOCKS];

    Seats(int[] seats, int workers) {
        this.workers = workers;
        first = new int[seats.length + 1];
        locked = new int[seats.length];
        held = new int[seats.length];
        cutoffs = new int[seats.length];
        long all = 0;
        for (int opening = 0; opening < seats.length; opening++) {
            cutoffs[opening] = seats[opening] == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            all += heldFor(seats[opening]);
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
            int size = size(opening);
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

    /** Gives the seat of the key back, and with it the opening takes anyone. No other thread may be at work. */
    void leave(int opening, int key) {
        int at = first[opening];
        while (keys[at] != key) {
            at++;
        }
        keys[at] = keys[first[opening] + --held[opening]]; // while a seat is free the keys need no order
        cutoffs[opening] = Integer.MAX_VALUE;
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

    /** The next opening that was left without seats gets some. They come in the order of their numbers. */
    void add(int opening, int seats) {
        long end = first[opening] + heldFor(seats);
        if (end > MOST_SEATS) {
            throw new IllegalArgumentException("a run can hold " + MOST_SEATS + " seats. Plan fewer destinations.");
        }
        first[opening + 1] = (int) end;
        if (opening + 2 < first.length) {
            first[opening + 2] = (int) end;
        }
        if (end > keys.length) {
            keys = Arrays.copyOf(keys, (int) Math.min(MOST_SEATS, end * 9 / 8 + 1024));
        }
        cutoffs[opening] = seats == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /** The seat of the key is given for good: neither the seat nor who has it takes part any more. */
    void lock(int opening, int key) {
        int start = first[opening];
        boolean full = held[opening] == size(opening);
        leave(opening, key);
        locked[opening]++;
        if (full) {
            settle(start, opening);
        }
    }

    /** A seat that was given for good takes part again, and is free. */
    void unlock(int opening) {
        locked[opening]--;
        cutoffs[opening] = Integer.MAX_VALUE;
    }

    /** All seats, which stand empty, are withdrawn. */
    void close(int opening) {
        locked[opening] = first[opening + 1] - first[opening];
        cutoffs[opening] = Integer.MIN_VALUE;
    }

    /** The keys that hold seats. */
    int[] held(int opening) {
        return Arrays.copyOfRange(keys, first[opening], first[opening] + held[opening]);
    }

    private void settle(int start, int opening) {
        int size = size(opening);
        order(start, size);
        cutoffs[opening] = size == 0 ? Integer.MIN_VALUE : keys[start];
    }

    private int size(int opening) {
        return first[opening + 1] - first[opening] - locked[opening];
    }

    private long heldFor(int seats) {
        return Math.min(seats, workers + 1L); // one more than there are workers is never full
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
