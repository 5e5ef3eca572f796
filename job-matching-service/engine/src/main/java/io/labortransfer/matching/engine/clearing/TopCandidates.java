package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The workers whom an opening would take first: those for whom its seats are kept, class by class, in a class by fit, then by
 * lottery; then likewise the others. For each class and fit the postings of the places around the site and the occupations
 * around the work are read side by side.
 */
public final class TopCandidates {

    /** Before everybody. */
    static final long FIRST = -1;

    /** Nobody. */
    static final int NONE = -1;

    private static final int EVERY_FIT = Keys.FITS - 1;

    private final LargeMarket market;
    private final Rules rules;
    private final Postings postings;

    /** Gathers who lists what. */
    public TopCandidates(LargeMarket market) {
        this.market = market;
        this.rules = new Rules(market);
        this.postings = new Postings(market);
    }

    /** At most so many workers who may take the opening, the first in its order first. */
    public int[] of(int opening, int most) {
        return after(opening, FIRST, most);
    }

    /** The same from behind a standing on, which is that of the last worker of the page before; see {@link Rules#standing}. */
    public int[] after(int opening, long standing, int most) {
        return find(opening, standing, most, worker -> true);
    }

    /** Of one class those who fit so well, from a number on, by number: at most so many who may take the opening and are wanted. */
    public int[] inClass(int opening, int rank, int fit, int from, int most, IntPredicate wanted) {
        int[] classStart = market.workers().classStart();
        Found found = new Found(opening, most, wanted);
        found.read(Math.max(from, classStart[rank]), classStart[rank + 1], fit, false);
        return Arrays.copyOf(found.workers, found.count);
    }

    /** The first behind the standing who may take the opening and wants to, or {@link #NONE}. */
    int first(int opening, long standing, IntPredicate wants) {
        int[] found = find(opening, standing, 1, wants);
        return found.length == 0 ? NONE : found[0];
    }

    /** Takes in a worker who came, or is other than before. */
    void add(int worker) {
        postings.add(worker);
    }

    private int[] find(int opening, long standing, int most, IntPredicate wants) {
        Agreements agreements = market.agreements();
        boolean kept = agreements.hasFloors() && agreements.floor()[opening] != Agreements.NO_FLOOR;
        int[] classStart = market.workers().classStart();
        Found found = new Found(opening, most, wants);
        for (int behind = 0; behind < (kept ? 2 : 1); behind++) {
            for (int rank = 0; rank + 1 < classStart.length; rank++) {
                for (int fit = 0; fit < Keys.FITS && found.count < most; fit++) {
                    long before = Rules.standing(behind == 1, rank, fit, 0);
                    long skipped = Math.clamp(standing - before + 1, 0, Integer.MAX_VALUE);
                    int from = (int) Math.max(classStart[rank], skipped);
                    found.read(from, classStart[rank + 1], fit, behind == 1);
                }
            }
        }
        return Arrays.copyOf(found.workers, found.count);
    }

    private final class Found {

        private final int opening;
        private final IntPredicate wants;
        private final int[] workers;
        private int count;
        private int[][] sources = new int[8][];
        private int[] at = new int[8];
        private int[] end = new int[8];
        private int open;

        private Found(int opening, int most, IntPredicate wants) {
            this.opening = opening;
            this.workers = new int[most];
            this.wants = wants;
        }

        private void read(int from, int to, int fit, boolean behind) {
            if (from >= to) {
                return;
            }
            open = 0;
            for (int place = market.openings().place()[opening]; place >= 0; place = out(market.places(), place)) {
                if (fit == EVERY_FIT) {
                    open(postings.of(place), from);
                } else {
                    int work = market.openings().occupation()[opening];
                    for (; work >= 0; work = out(market.occupations(), work)) {
                        open(postings.of(place, work, fit), from);
                    }
                }
            }
            int worker = next();
            while (worker < to && count < workers.length) {
                if (rules.fit(worker, opening) == fit
                        && market.agreements().standsBehind(worker, opening) == behind
                        && rules.mayTake(worker, opening)
                        && wants.test(worker)) {
                    workers[count++] = worker;
                }
                worker = next();
            }
        }

        private void open(int posting, int from) {
            if (posting == CellTable.NONE) {
                return;
            }
            if (postings.isOld(posting)) {
                open(postings.workers(), postings.from(posting, from), postings.end(posting));
            }
            int[] later = postings.later(posting);
            if (later.length > 0) {
                int found = Arrays.binarySearch(later, from);
                open(later, found < 0 ? ~found : found, later.length);
            }
        }

        private void open(int[] source, int from, int to) {
            if (open == at.length) {
                sources = Arrays.copyOf(sources, 2 * open);
                at = Arrays.copyOf(at, 2 * open);
                end = Arrays.copyOf(end, 2 * open);
            }
            sources[open] = source;
            at[open] = from;
            end[open++] = to;
        }

        /** The smallest worker at any of the sources, which all go past it; a very high number when all are read. */
        private int next() {
            int least = Integer.MAX_VALUE;
            for (int source = 0; source < open; source++) {
                if (at[source] < end[source]) {
                    least = Math.min(least, sources[source][at[source]]);
                }
            }
            for (int source = 0; source < open; source++) {
                while (at[source] < end[source] && sources[source][at[source]] == least) {
                    at[source]++;
                }
            }
            return least;
        }

        private static int out(Hierarchy hierarchy, int node) {
            return hierarchy.parents()[node];
        }
    }
}
