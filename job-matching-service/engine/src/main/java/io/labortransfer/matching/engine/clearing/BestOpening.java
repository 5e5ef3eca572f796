package io.labortransfer.matching.engine.clearing;

/**
 * Finds the best opening that would take a worker now: into the trees of the worker's places and occupations, past every
 * branch where none would take them, or none is better than the best found so far. One instance serves one thread.
 */
final class BestOpening {

    static final int NONE = -1;

    private final LargeMarket market;
    private final Offers offers;
    private final Cells cells;
    private final int[] cutoffs;
    private final Keys keys;
    private final Rules rules;
    private final Asker asker;

    // In which tree: what its place and occupation are worth, and how the worker stands there.
    private int around;
    private int key;

    // What was found.
    private int best;
    private int bestValue;
    private int bestKey;

    BestOpening(MarketIndex index, int[] cutoffs) {
        this.market = index.market;
        this.offers = index.offers;
        this.cells = index.cells;
        this.cutoffs = cutoffs;
        this.keys = index.keys;
        this.rules = new Rules(market);
        this.asker = new Asker(index);
    }

    /** The opening, or {@link #NONE}. */
    int find(int worker) {
        best = NONE;
        bestValue = NONE;
        asker.be(worker);
        if (asker.ownChoices() == OwnChoices.NOTHING || !findRanked(worker)) {
            lookAround(worker);
        }
        return best;
    }

    /** How the worker stands at the opening that was found. */
    int key() {
        return bestKey;
    }

    private boolean findRanked(int worker) {
        OwnChoices own = market.own();
        for (int i = own.rankedFrom()[asker.ownChoices()]; i < own.rankedFrom()[asker.ownChoices() + 1]; i++) {
            int opening = own.ranked()[i];
            bestKey = keys.of(worker, rules.fit(worker, opening));
            if (bestKey < cutoffs[opening] && rules.mayTake(worker, opening)) {
                best = opening;
                return true;
            }
        }
        return false;
    }

    private void lookAround(int worker) {
        NodeLists places = market.placeLists();
        NodeLists occupations = market.occupationLists();
        int placesEnd = places.end(asker.places());
        int occupationsEnd = occupations.end(asker.occupations());
        for (int place = places.begin(asker.places()); place < placesEnd; place++) {
            for (int work = occupations.begin(asker.occupations()); work < occupationsEnd; work++) {
                int root = cells.root(places.node(place), occupations.node(work));
                if (root != Cells.NONE) {
                    around = asker.around(places.worth(place), occupations.worth(work));
                    key = keys.of(worker, occupations.fit(work));
                    if (cells.nodeCutoff[root] > key && promises(root)) {
                        lookInto(root);
                    }
                }
            }
        }
    }

    private void lookInto(int node) {
        int first = cells.nodeFirst[node];
        int size = cells.nodeSize[node];
        int highest = first < 0 ? lookAtLeaves(~first, size) : lookAtNodes(first, size);
        if (highest < cells.nodeCutoff[node]) {
            cells.nodeCutoff[node] = highest;
        }
    }

    private int lookAtNodes(int first, int size) {
        int highest = Integer.MIN_VALUE;
        for (int node = first; node < first + size; node++) {
            if (cells.nodeCutoff[node] > key && promises(node)) {
                lookInto(node);
            }
            highest = Math.max(highest, cells.nodeCutoff[node]);
        }
        return highest;
    }

    private int lookAtLeaves(int first, int size) {
        int highest = Integer.MIN_VALUE;
        for (int leaf = first; leaf < first + size; leaf++) {
            int cutoff = cells.leafCutoff[leaf];
            if (cutoff > key) {
                int opening = cells.leaf[leaf];
                int now = cutoffs[opening];
                if (now < cutoff) {
                    cutoff = now;
                    cells.leafCutoff[leaf] = now;
                }
                if (cutoff > key) {
                    weigh(opening);
                }
            }
            highest = Math.max(highest, cutoff);
        }
        return highest;
    }

    /** Whether an opening below the node could be lawful and better than the best so far. */
    private boolean promises(int node) {
        int least = cells.nodeLeast[node];
        long terms = cells.nodeTerms[node];
        return asker.mightTake(least, terms, cells.nodeNeeds[node]) && isBetter(around + asker.value(terms), least);
    }

    private void weigh(int opening) {
        long terms = offers.terms(opening);
        int value = around + asker.value(terms);
        if (isBetter(value, opening) && asker.mayTake(opening, terms, offers.needs(terms))) {
            best = opening;
            bestValue = value;
            bestKey = key;
        }
    }

    /** The same opening may come again from a wider group, where it is worth as much and the worker fits less well. */
    private boolean isBetter(int value, int opening) {
        return value > bestValue || value == bestValue && (opening < best || opening == best && key < bestKey);
    }
}
