package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * Whom the lines of agreements hold. A line is a second holder beside the openings, with a cutoff of its own: when it is
 * full it holds those who are first by class and lottery. Whoever goes from one of its openings to another stays with it.
 */
final class LineBook {

    private static final int SOME = 16;

    private final Agreements agreements;
    private final int[] at;
    private final int[] held;
    private final int[] cutoffs;

    /** For each line a heap of workers with the last one on top; some in it may have left the line since. */
    private final int[][] heaps;

    private final int[] sizes;

    /**
     * A book in which nobody is entered yet.
     *
     * @param at for each worker the opening, kept by the caller
     */
    LineBook(Agreements agreements, int[] at) {
        this.agreements = agreements;
        this.at = at;
        int[] most = agreements.most();
        held = new int[most.length];
        sizes = new int[most.length];
        heaps = new int[most.length][SOME];
        cutoffs = new int[most.length];
        for (int line = 0; line < most.length; line++) {
            settle(line);
        }
    }

    /** The line that holds the worker, or {@link Agreements#NO_LINE}. */
    int of(int worker) {
        return at[worker] == Placement.NOWHERE ? Agreements.NO_LINE : agreements.line(worker, at[worker]);
    }

    /** Whether the lines let a worker, whom {@code own} holds, go to the region. */
    boolean lets(int worker, int own, int region) {
        int line = agreements.line()[agreements.side()[worker]][region];
        return line == Agreements.NO_LINE || line == own || worker < cutoffs[line];
    }

    /** For each line the last worker when it is full, and then {@link Integer#MAX_VALUE} while it is not. */
    int[] cutoffs() {
        return cutoffs;
    }

    /** Whether the line holds more than it may. */
    boolean isOverfull(int line) {
        return held[line] > agreements.most()[line];
    }

    int held(int line) {
        return held[line];
    }

    /** The last worker of a line that holds some. */
    int last(int line) {
        dropThoseWhoLeft(line);
        return heaps[line][0];
    }

    /** The worker, whose opening the caller noted before, is held by the line from now on. */
    void enter(int worker, int line) {
        if (line != Agreements.NO_LINE) {
            held[line]++;
            push(line, worker);
            settle(line);
        }
    }

    /** The worker, whose opening the caller cleared before, is held by the line no more. */
    void leave(int line) {
        if (line != Agreements.NO_LINE) {
            held[line]--;
            settle(line);
        }
    }

    /** One of those whom the line holds is held for good: neither takes part any more. */
    void lock(int line) {
        if (line != Agreements.NO_LINE) {
            agreements.most()[line]--;
            leave(line);
        }
    }

    /** One who was held for good is not any more. */
    void unlock(int line) {
        if (line != Agreements.NO_LINE) {
            agreements.most()[line]++;
            settle(line);
        }
    }

    private void settle(int line) {
        if (held[line] < agreements.most()[line]) {
            cutoffs[line] = Integer.MAX_VALUE;
        } else {
            cutoffs[line] = held[line] == 0 ? Integer.MIN_VALUE : last(line);
        }
    }

    private void dropThoseWhoLeft(int line) {
        while (of(heaps[line][0]) != line) {
            pop(line);
        }
    }

    private void push(int line, int worker) {
        if (sizes[line] == heaps[line].length) {
            heaps[line] = Arrays.copyOf(heaps[line], 2 * sizes[line]);
        }
        int[] heap = heaps[line];
        int hole = sizes[line]++;
        while (hole > 0 && heap[(hole - 1) / 2] < worker) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = worker;
    }

    private void pop(int line) {
        int[] heap = heaps[line];
        int size = --sizes[line];
        int sinking = heap[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            child += child + 1 < size && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[child] <= sinking) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
            child = 2 * hole + 1;
        }
        heap[hole] = sinking;
    }
}
