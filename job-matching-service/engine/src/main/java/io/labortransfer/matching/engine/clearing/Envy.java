package io.labortransfer.matching.engine.clearing;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds by the trees the workers who would rather have, and would get, another opening as everybody is seated now. Who goes
 * with a group that is together looks at its spot alone.
 */
final class Envy {

    private static final int SHARE = 1 << 10;

    private final MarketIndex index;
    private final int[] cutoffs;
    private final LineBook lines;
    private final int[] openings;
    private final int[] groupOf;

    /**
     * Looks at a seating that nobody changes meanwhile.
     *
     * @param groupOf for each worker the group
     */
    Envy(MarketIndex index, int[] cutoffs, LineBook lines, int[] openings, int[] groupOf) {
        this.index = index;
        this.cutoffs = cutoffs;
        this.lines = lines;
        this.openings = openings;
        this.groupOf = groupOf;
    }

    /** All of them. */
    BitSet find(int threads) {
        BitSet envious = new BitSet(openings.length);
        AtomicInteger next = new AtomicInteger();
        Shares.run(threads, () -> {
            BestOpening search = new BestOpening(index, cutoffs, lines);
            for (int from = next.getAndAdd(SHARE); from < openings.length; from = next.getAndAdd(SHARE)) {
                BitSet found = new BitSet();
                for (int worker = from; worker < Math.min(openings.length, from + SHARE); worker++) {
                    found.set(worker - from, better(search, worker) != BestOpening.NONE);
                }
                add(envious, found, from);
            }
        });
        return envious;
    }

    /** The best opening that the worker would rather have and get, or {@link BestOpening#NONE}. */
    int better(BestOpening search, int worker) {
        int at = openings[worker];
        Groups groups = index.market.groups();
        return groups.keepsTogether(groupOf, worker, openings)
                ? search.findBetterAt(groups.spot()[at], worker, at)
                : search.findBetter(worker, at);
    }

    private static void add(BitSet envious, BitSet found, int from) {
        synchronized (envious) {
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
                envious.set(from + i);
            }
        }
    }
}
