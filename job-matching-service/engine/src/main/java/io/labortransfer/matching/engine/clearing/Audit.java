package io.labortransfer.matching.engine.clearing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Looks for what a placement must not hold. It reads the seats anew from the placement and judges by {@link Rules}, not by
 * what the clearing concluded. For all workers the trees, told the cutoffs anew, point at an opening to judge; for some
 * every opening is judged, so that a fault of the trees would be seen as well.
 */
public final class Audit {

    private static final long MOST_PAIRS_READ = 100_000_000;
    private static final int SHARE = 1 << 10;
    private static final int FITS = 3;

    private final LargeMarket market;
    private final MarketIndex index;
    private final Rules rules;
    private final int[] places;
    private final int[] taken;
    private final long[] last;
    private final LongAdder envious = new LongAdder();
    private final LongAdder unlawful = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final AtomicInteger next = new AtomicInteger();

    private final int everySoMany;

    private Audit(MarketIndex index, Placement placement, long pairsRead) {
        this.index = index;
        this.market = index.market;
        this.rules = new Rules(market);
        this.places = placement.opening();
        this.taken = new int[market.openings().count()];
        this.everySoMany = (int) Math.max(1, (long) places.length * taken.length / pairsRead);
        this.last = new long[taken.length];
        for (int worker = 0; worker < places.length; worker++) {
            int opening = places[worker];
            if (opening != Placement.NOWHERE) {
                taken[opening]++;
                last[opening] = Math.max(last[opening], rules.standing(worker, opening));
            }
        }
    }

    /**
     * What an audit found.
     *
     * @param envious workers who would rather have, and would get, another opening; zero when the placement is stable
     * @param unlawful workers at an opening that they may not take
     * @param overfull openings with more workers than seats
     * @param read workers for whom every opening was judged
     */
    public record Findings(long envious, long unlawful, long overfull, long read) {

        /** Whether nothing speaks against the placement. */
        public boolean sound() {
            return envious == 0 && unlawful == 0 && overfull == 0;
        }
    }

    /** Audits {@code placement}. */
    public static Findings of(MarketIndex index, Placement placement, int threads) {
        return of(index, placement, threads, MOST_PAIRS_READ);
    }

    /** Reads about so many pairs, or all when they are fewer than twice as many. */
    static Findings of(MarketIndex index, Placement placement, int threads, long pairsRead) {
        Audit audit = new Audit(index, placement, pairsRead);
        int[] cutoffs = audit.cutoffs();
        index.cells.tell(cutoffs);
        Shares.run(threads, () -> audit.judgeAll(new BestOpening(index, cutoffs)));
        return new Findings(audit.envious.sum(), audit.unlawful.sum(), audit.overfull(), audit.read.sum());
    }

    private int[] cutoffs() {
        int[] cutoffs = new int[taken.length];
        for (int opening = 0; opening < cutoffs.length; opening++) {
            boolean full = taken[opening] >= market.openings().seats()[opening];
            cutoffs[opening] = !full
                    ? Integer.MAX_VALUE
                    : taken[opening] == 0
                            ? Integer.MIN_VALUE
                            : index.keys.of((int) last[opening], (int) (last[opening] >>> Integer.SIZE) & FITS);
        }
        return cutoffs;
    }

    private long overfull() {
        return IntStream.range(0, taken.length)
                .filter(opening -> taken[opening] > market.openings().seats()[opening])
                .count();
    }

    private void judgeAll(BestOpening search) {
        for (int from = next.getAndAdd(SHARE); from < places.length; from = next.getAndAdd(SHARE)) {
            for (int worker = from; worker < Math.min(places.length, from + SHARE); worker++) {
                judge(worker, search, worker % everySoMany == 0);
            }
        }
    }

    private void judge(int worker, BestOpening search, boolean reading) {
        int at = places[worker];
        if (at != Placement.NOWHERE && !rules.mayTake(worker, at)) {
            unlawful.increment();
        }
        int found = search.find(worker);
        boolean envies = found != BestOpening.NONE && blocks(worker, found);
        if (reading) {
            read.increment();
            for (int opening = 0; opening < taken.length && !envies; opening++) {
                envies = blocks(worker, opening);
            }
        }
        if (envies) {
            envious.increment();
        }
    }

    /** Whether the worker and the opening would both rather have each other. */
    private boolean blocks(int worker, int opening) {
        int at = places[worker];
        return opening != at
                && rules.mayTake(worker, opening)
                && wouldTake(opening, worker)
                && (at == Placement.NOWHERE || rules.prefers(worker, opening, at));
    }

    private boolean wouldTake(int opening, int worker) {
        int seats = market.openings().seats()[opening];
        return taken[opening] < seats || seats > 0 && rules.standing(worker, opening) < last[opening];
    }
}
