package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * The workers whom an opening would take first: class by class, in a class by fit, then by lottery. For each class and fit
 * the postings of the places around the site and the occupations around the work are read side by side.
 */
public final class TopCandidates {

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
        Found found = new Found(opening, most);
        int[] classStart = market.workers().classStart();
        for (int rank = 0; rank + 1 < classStart.length; rank++) {
            for (int fit = 0; fit < Keys.FITS; fit++) {
                found.read(classStart[rank], classStart[rank + 1], fit);
            }
        }
        return Arrays.copyOf(found.workers, found.count);
    }

    private final class Found {

        private final int opening;
        private final int[] workers;
        private int count;
        private int[] at = new int[8];
        private int[] end = new int[8];
        private int sources;

        private Found(int opening, int most) {
            this.opening = opening;
            this.workers = new int[most];
        }

        private void read(int from, int to, int fit) {
            sources = 0;
            for (int place = market.openings().place()[opening]; place >= 0; place = out(market.places(), place)) {
                if (fit == Keys.FITS - 1) {
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
                if (rules.fit(worker, opening) == fit && rules.mayTake(worker, opening)) {
                    workers[count++] = worker;
                }
                worker = next();
            }
        }

        private void open(int posting, int from) {
            if (posting == CellTable.NONE) {
                return;
            }
            if (sources == at.length) {
                at = Arrays.copyOf(at, 2 * sources);
                end = Arrays.copyOf(end, 2 * sources);
            }
            at[sources] = postings.from(posting, from);
            end[sources++] = postings.end(posting);
        }

        /** The smallest worker at any of the sources, which all go past it; a very high number when all are read. */
        private int next() {
            int least = Integer.MAX_VALUE;
            for (int source = 0; source < sources; source++) {
                if (at[source] < end[source]) {
                    least = Math.min(least, postings.worker(at[source]));
                }
            }
            for (int source = 0; source < sources; source++) {
                while (at[source] < end[source] && postings.worker(at[source]) == least) {
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
