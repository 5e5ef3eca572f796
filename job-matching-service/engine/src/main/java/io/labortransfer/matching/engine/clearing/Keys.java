package io.labortransfer.matching.engine.clearing;

/**
 * Where a worker stands at an opening, as one number with the only order an opening has: priority class, then fit, then
 * lottery; the smaller is taken first. The numbers leave no gaps, so that those of a country fit an {@code int}.
 */
final class Keys {

    /** How many fits there are. */
    static final int FITS = 4;

    /** Half of the numbers are for those who stand behind others for whom a seat is kept. */
    private static final int MOST_WORKERS = Integer.MAX_VALUE / (2 * FITS);

    private final int[] classStart;
    private final int behind;

    Keys(Workers workers) {
        if (workers.count() > MOST_WORKERS) {
            throw new IllegalArgumentException(
                    "a run can put " + MOST_WORKERS + " workers in order, not " + workers.count());
        }
        this.classStart = workers.classStart();
        this.behind = FITS * workers.count();
    }

    /** The key of a worker who fits so well. */
    int of(int worker, int fit) {
        int rank = classOf(worker);
        return worker + (FITS - 1) * classStart[rank] + fit * size(rank);
    }

    /** The key in place of this one where seats are kept for others. */
    int behind(int key) {
        return key + behind;
    }

    /** Whose key it is. */
    int worker(int key) {
        int own = key >= behind ? key - behind : key;
        int rank = classOf(own / FITS);
        int start = classStart[rank];
        return start + (own - FITS * start) % size(rank);
    }

    private int size(int rank) {
        return classStart[rank + 1] - classStart[rank];
    }

    private int classOf(int worker) {
        int rank = 0;
        while (worker >= classStart[rank + 1]) {
            rank++;
        }
        return rank;
    }
}
