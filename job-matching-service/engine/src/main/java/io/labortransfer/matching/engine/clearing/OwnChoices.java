package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What single workers said about single openings. Few do, so these are lists beside the columns. */
public final class OwnChoices {

    static final int NOTHING = -1;

    private final int[] workers;
    private int[] rankedFrom;
    private int[] ranked;
    private int[] refusedFrom;
    private int[] refused;

    /** Who said something after the columns were written, and where, or that nothing they said counts any more. */
    private final Map<Integer, Integer> later = new HashMap<>();

    private int speakers;

    /**
     * Takes the columns over and checks that they belong together.
     *
     * @param workers those who said something, ascending
     * @param rankedFrom for each of them where their ranked openings begin, and at the end where the last ones end
     * @param ranked openings that they put first, best first
     * @param refusedFrom for each of them where their refused openings begin, and at the end where the last ones end
     * @param refused openings that they said no to
     */
    public OwnChoices(int[] workers, int[] rankedFrom, int[] ranked, int[] refusedFrom, int[] refused) {
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
        this.workers = workers;
        this.rankedFrom = rankedFrom;
        this.ranked = ranked;
        this.refusedFrom = refusedFrom;
        this.refused = refused;
        this.speakers = workers.length;
    }

    /** Nobody said anything. */
    public static OwnChoices none() {
        return new OwnChoices(new int[0], new int[1], new int[0], new int[1], new int[0]);
    }

    /** What the worker says takes the place of what they said before. */
    void say(int worker, int[] ranking, int[] refusing) {
        rankedFrom = withRoom(rankedFrom, speakers + 2);
        refusedFrom = withRoom(refusedFrom, speakers + 2);
        rankedFrom[speakers + 1] = rankedFrom[speakers] + ranking.length;
        refusedFrom[speakers + 1] = refusedFrom[speakers] + refusing.length;
        ranked = withRoom(ranked, rankedFrom[speakers + 1]);
        refused = withRoom(refused, refusedFrom[speakers + 1]);
        System.arraycopy(ranking, 0, ranked, rankedFrom[speakers], ranking.length);
        System.arraycopy(refusing, 0, refused, refusedFrom[speakers], refusing.length);
        later.put(worker, speakers++);
    }

    /** Nothing that the worker said counts any more. */
    void forget(int worker) {
        later.put(worker, NOTHING);
    }

    /** Those who said something when the columns were written. */
    int[] workers() {
        return workers;
    }

    int[] rankedFrom() {
        return rankedFrom;
    }

    int[] ranked() {
        return ranked;
    }

    int[] refusedFrom() {
        return refusedFrom;
    }

    int[] refused() {
        return refused;
    }

    /** Where the worker stands among those who said something, or {@link #NOTHING}. */
    int of(int worker) {
        Integer known = later.isEmpty() ? null : later.get(worker);
        if (known != null) {
            return known;
        }
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

    private static int[] withRoom(int[] column, int length) {
        return column.length >= length ? column : Arrays.copyOf(column, Math.max(length, column.length * 9 / 8 + 16));
    }
}
