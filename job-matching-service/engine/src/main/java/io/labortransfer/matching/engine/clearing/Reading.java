package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several postings read side by side, a stretch of workers at a time, from some worker on. */
final class Reading {

    /** In place of a stretch: there is nobody left. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int SOME = 8;

    private final List<Marks> marks = new ArrayList<>();
    private int[][] lists = new int[SOME][];
    private int[] begin = new int[SOME];
    private int[] at = new int[SOME];
    private int[] end = new int[SOME];
    private int open;

    /** Reads those who are marked as well. */
    void add(Marks marked) {
        marks.add(marked);
    }

    /** Reads a part of an ascending list as well. */
    void add(int[] list, int from, int to) {
        if (open == lists.length) {
            lists = Arrays.copyOf(lists, 2 * open);
            begin = Arrays.copyOf(begin, 2 * open);
            at = Arrays.copyOf(at, 2 * open);
            end = Arrays.copyOf(end, 2 * open);
        }
        lists[open] = list;
        begin[open] = from;
        end[open++] = to;
    }

    /** Begins with this worker, or the next one that there is. Of those who are marked it may begin with an earlier one. */
    void from(int worker) {
        for (int list = 0; list < open; list++) {
            int found = Arrays.binarySearch(lists[list], begin[list], end[list], worker);
            at[list] = found < 0 ? ~found : found;
        }
    }

    /** The first stretch, of this one and those behind, where there may be somebody, or {@link #NONE}. */
    int next(int stretch) {
        if (!marks.isEmpty()) {
            return stretch;
        }
        int least = NONE;
        for (int list = 0; list < open; list++) {
            if (at[list] < end[list]) {
                least = Math.min(least, Marks.stretch(lists[list][at[list]]));
            }
        }
        return least;
    }

    /** Marks everybody of the stretch, and goes past it. */
    void read(int stretch, long[] to) {
        for (Marks marked : marks) {
            marked.add(stretch, to);
        }
        for (int list = 0; list < open; list++) {
            int[] workers = lists[list];
            int worker = at[list];
            while (worker < end[list] && Marks.stretch(workers[worker]) == stretch) {
                Marks.mark(workers[worker++], to);
            }
            at[list] = worker;
        }
    }
}
