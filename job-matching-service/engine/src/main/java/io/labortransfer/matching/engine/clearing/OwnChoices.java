package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * What single workers said about single openings. Few do, so these are lists beside the columns.
 *
 * @param workers those who said something, ascending
 * @param rankedFrom for each of them where their ranked openings begin, and at the end where the last ones end
 * @param ranked openings that they put first, best first
 * @param refusedFrom for each of them where their refused openings begin, and at the end where the last ones end
 * @param refused openings that they said no to
 */
public record OwnChoices(int[] workers, int[] rankedFrom, int[] ranked, int[] refusedFrom, int[] refused) {

    /** Nobody said anything. */
    public static final OwnChoices NONE = new OwnChoices(new int[0], new int[1], new int[0], new int[1], new int[0]);

    static final int NOTHING = -1;

    /** Checks that the lists belong together. */
    public OwnChoices {
        if (rankedFrom.length != workers.length + 1 || refusedFrom.length != workers.length + 1) {
            throw new IllegalArgumentException("each worker with own choices needs both lists");
        }
        if (ranked.length != rankedFrom[workers.length] || refused.length != refusedFrom[workers.length]) {
            throw new IllegalArgumentException("the own choices do not end where their lists end");
        }
        for (int i = 1; i < workers.length; i++) {
            if (workers[i] <= workers[i - 1]) {
                throw new IllegalArgumentException("the workers with own choices are not in order");
            }
        }
    }

    /** Where the worker stands among those who said something, or {@link #NOTHING}. */
    int of(int worker) {
        int found = workers.length == 0 ? NOTHING : Arrays.binarySearch(workers, worker);
        return found < 0 ? NOTHING : found;
    }

    boolean refuses(int index, int opening) {
        for (int i = refusedFrom[index]; i < refusedFrom[index + 1]; i++) {
            if (refused[i] == opening) {
                return true;
            }
        }
        return false;
    }

    /** The place of the opening among those that the worker ranked, or {@link #NOTHING}. */
    int rank(int index, int opening) {
        for (int i = rankedFrom[index]; i < rankedFrom[index + 1]; i++) {
            if (ranked[i] == opening) {
                return i - rankedFrom[index];
            }
        }
        return NOTHING;
    }
}
