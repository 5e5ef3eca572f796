package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/** The openings that a worker would like best of those that they may take, the best first. One instance serves one thread. */
public final class TopOpenings {

    private final MarketIndex index;
    private final LargeMarket market;
    private final Cells cells;
    private final Rules rules;
    private final Asker asker;
    private final int[] openings;
    private final int[] values;
    private int count;
    private int around;

    /**
     * Ready to answer for any worker.
     *
     * @param most how many openings an answer has at most
     */
    public TopOpenings(MarketIndex index, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("an answer has at least one opening, not " + most);
        }
        this.index = index;
        this.market = index.market;
        this.cells = index.cells;
        this.rules = new Rules(market);
        this.asker = new Asker(index);
        this.openings = new int[most];
        this.values = new int[most];
    }

    /** Openings that had seats when the index grew, those that the worker ranked themselves before all others. */
    public int[] of(int worker) {
        count = 0;
        asker.be(worker);
        takeRanked(worker);
        NodeLists places = market.placeLists();
        NodeLists occupations = market.occupationLists();
        for (int place = places.begin(asker.places()); place < places.end(asker.places()); place++) {
            for (int work = occupations.begin(asker.occupations());
                    work < occupations.end(asker.occupations());
                    work++) {
                int root = cells.root(places.node(place), occupations.node(work));
                if (root != Cells.NONE) {
                    around = asker.around(places.worth(place), occupations.worth(work));
                    lookInto(root);
                }
            }
        }
        return Arrays.copyOf(openings, count);
    }

    private void takeRanked(int worker) {
        if (asker.ownChoices() == OwnChoices.NOTHING) {
            return;
        }
        OwnChoices own = market.own();
        int from = own.rankedFrom()[asker.ownChoices()];
        for (int i = from; i < own.rankedFrom()[asker.ownChoices() + 1]; i++) {
            int opening = own.ranked()[i];
            int value = Integer.MAX_VALUE - (i - from);
            boolean open = market.openings().seats()[opening] > 0 && rules.mayTake(worker, opening);
            if (open && isWanted(value, opening)) {
                takeIn(opening, value);
            }
        }
    }

    private void lookInto(int node) {
        int least = cells.nodeLeast[node];
        long terms = cells.nodeTerms[node];
        if (!asker.mightTake(least, terms, cells.nodeNeeds[node]) || !isWanted(around + asker.value(terms), least)) {
            return;
        }
        int first = cells.nodeFirst[node];
        if (first < 0) {
            for (int leaf = ~first; leaf < ~first + cells.nodeSize[node]; leaf++) {
                weigh(cells.leaf[leaf]);
            }
        } else {
            for (int branch = first; branch < first + cells.nodeSize[node]; branch++) {
                lookInto(branch);
            }
        }
    }

    private void weigh(int opening) {
        long terms = index.offers.terms(opening);
        int value = around + asker.value(terms);
        if (isWanted(value, opening) && asker.mayTake(opening, terms, index.offers.needs(terms))) {
            takeIn(opening, value);
        }
    }

    private boolean isWanted(int value, int opening) {
        return count < openings.length || comesBefore(value, opening, count - 1);
    }

    /** Puts the opening in its place. One that is there already, from a tree further in or out, keeps the higher value. */
    private void takeIn(int opening, int value) {
        int at = 0;
        while (at < count && openings[at] != opening) {
            at++;
        }
        if (at < count && values[at] >= value) {
            return;
        }
        if (at == count) {
            count = Math.min(count + 1, openings.length);
            at = count - 1;
        }
        while (at > 0 && comesBefore(value, opening, at - 1)) {
            openings[at] = openings[at - 1];
            values[at] = values[at - 1];
            at--;
        }
        openings[at] = opening;
        values[at] = value;
    }

    private boolean comesBefore(int value, int opening, int at) {
        return value > values[at] || value == values[at] && opening < openings[at];
    }
}
