package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What would open up to a worker if one thing were otherwise, counted in openings that they may not take now. One instance
 * serves one thread.
 */
public final class WhatIf {

    private final MarketIndex index;
    private final LargeMarket market;
    private final Asker asker;
    private final Walk walk;
    private final int[] cutoffs;

    /**
     * Ready to answer for any worker.
     *
     * @param placement who got what, which says where they would be taken
     */
    public WhatIf(MarketIndex index, Placement placement) {
        this.index = index;
        this.market = index.market;
        this.asker = new Asker(index);
        this.walk = new Walk(index);
        this.cutoffs = placement.cutoff();
    }

    /**
     * What one change opens up.
     *
     * @param mayTake openings that the worker may take then and may not now
     * @param wouldTake those of them that would take the worker as seats are given now
     */
    public record Gain(int mayTake, int wouldTake) {

        /** Nothing. */
        static final Gain NONE = new Gain(0, 0);

        private Gain plus(boolean taken) {
            return new Gain(mayTake + 1, wouldTake + (taken ? 1 : 0));
        }
    }

    /** For each condition, by its bit, what opens up to the worker who meets it as well. */
    public Gain[] byCondition(int worker) {
        Gain[] gains = new Gain[Long.SIZE];
        Arrays.fill(gains, Gain.NONE);
        asker.be(worker);
        long lacking = asker.lacking();
        walk.through(asker, new Walk.Visitor() {
            @Override
            public boolean enters(int node, int around) {
                long missing = index.cells.needs(node) & lacking;
                return Long.bitCount(missing) <= 1 && asker.mightTake(index.cells.terms(node), 0);
            }

            @Override
            public void sees(int opening, int around, int fit) {
                long needs = market.openings().needs()[opening];
                long missing = needs & lacking;
                if (Long.bitCount(missing) == 1 && isOpen(opening, needs & ~missing)) {
                    int bit = Long.numberOfTrailingZeros(missing);
                    gains[bit] = gains[bit].plus(takes(worker, opening, fit));
                }
            }
        });
        return gains;
    }

    /** What opens up to the worker who goes to this place as well. */
    public Gain byPlace(int worker, int place) {
        asker.be(worker);
        NodeLists lists = market.placeLists();
        return count(worker, place, opening -> {
            for (int entry = lists.begin(asker.places()); entry < lists.end(asker.places()); entry++) {
                if (market.places().holds(lists.node(entry), market.openings().place()[opening])) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What opens up to the worker who works for this much as well, in fen. */
    public Gain byPay(int worker, int leastPay) {
        int before = market.workers().leastPay()[worker];
        asker.be(worker);
        asker.workFor(leastPay);
        return count(worker, NodeLists.NONE, opening -> market.openings().pay()[opening] < before);
    }

    private Gain count(int worker, int place, IntPredicate isNew) {
        Gain[] gain = {Gain.NONE};
        Walk.Visitor visitor = new Walk.Visitor() {
            @Override
            public boolean enters(int node, int around) {
                return asker.mightTake(index.cells.terms(node), index.cells.needs(node));
            }

            @Override
            public void sees(int opening, int around, int fit) {
                if (isNew.test(opening) && isOpen(opening, market.openings().needs()[opening])) {
                    gain[0] = gain[0].plus(takes(worker, opening, fit));
                }
            }
        };
        if (place == NodeLists.NONE) {
            walk.through(asker, visitor);
        } else {
            walk.through(place, asker, visitor);
        }
        return gain[0];
    }

    private boolean isOpen(int opening, long needs) {
        return market.openings().seats()[opening] > 0 && asker.mayTake(opening, index.offers.terms(opening), needs);
    }

    private boolean takes(int worker, int opening, int fit) {
        int own = index.keys.of(worker, fit);
        int key = market.agreements().standsBehind(worker, opening) ? index.keys.behind(own) : own;
        return key < cutoffs[opening];
    }
}
