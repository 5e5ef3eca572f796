package io.labortransfer.matching.engine.clearing;

import org.jspecify.annotations.Nullable;

/**
 * Finds the best opening that would take a worker now: into the trees of the worker's places and occupations, past every
 * branch where none would take them, or none is better than the best found so far. One instance serves one thread.
 */
final class BestOpening {

    static final int NONE = -1;

    private static final int EVERYWHERE = -1;

    private final LargeMarket market;
    private final Offers offers;
    private final Cells all;
    private final Cells late;
    private final int lateFrom;
    private final int[] cutoffs;
    private final Keys keys;
    private final Rules rules;
    private final Asker asker;
    private final @Nullable LineBook lines;

    // Who asks: where they are, and the one spot where they look, if they do not look everywhere.
    private int asking;
    private int ownLine;
    private int spot = EVERYWHERE;

    // In which tree: among which, what its place and occupation are worth, and how the worker stands there.
    private Cells cells;
    private int around;
    private int key;

    // What was found.
    private int best;
    private int bestValue;
    private int bestKey;

    BestOpening(MarketIndex index, int[] cutoffs, @Nullable LineBook lines) {
        this(index, cutoffs, lines, Late.of(index));
    }

    /** Looks for those who come late into trees of their own. */
    BestOpening(MarketIndex index, int[] cutoffs, @Nullable LineBook lines, Late late) {
        this.lines = index.market.agreements().hasLines() ? lines : null;
        this.market = index.market;
        this.offers = index.offers;
        this.all = index.cells;
        this.late = late.cells();
        this.lateFrom = late.key();
        this.cells = all;
        this.cutoffs = cutoffs;
        this.keys = index.keys;
        this.rules = new Rules(market);
        this.asker = new Asker(index);
    }

    /** The opening, or {@link #NONE}. */
    int find(int worker) {
        return findBetter(worker, NONE);
    }

    /** The best of those that the worker would rather have than {@code than}, or {@link #NONE}. */
    int findBetter(int worker, int than) {
        best = than;
        bestValue = than == NONE ? NONE : rules.value(worker, than);
        bestKey = Integer.MIN_VALUE;
        asking = worker;
        ownLine = lines == null ? Agreements.NO_LINE : lines.of(worker);
        asker.be(worker);
        boolean ranked = than != NONE && rules.rank(worker, than) != Rules.UNRANKED;
        if (asker.ownChoices() == OwnChoices.NOTHING || !findRanked(worker, than) && !ranked) {
            lookAround(worker);
        }
        return best == than ? NONE : best;
    }

    /** The same among the openings of one spot. */
    int findBetterAt(int onlySpot, int worker, int than) {
        spot = onlySpot;
        int found = findBetter(worker, than);
        spot = EVERYWHERE;
        return found;
    }

    /** How the worker stands at the opening that was found. */
    int key() {
        return bestKey;
    }

    private boolean findRanked(int worker, int than) {
        OwnChoices own = market.own();
        int from = own.rankedFrom()[asker.ownChoices()];
        int end = own.rankedFrom()[asker.ownChoices() + 1];
        for (int i = from; i < end && own.ranked()[i] != than; i++) {
            int opening = own.ranked()[i];
            int standing = standing(keys.of(worker, rules.fit(worker, opening)), opening);
            if (standing < cutoffs[opening] && isOpen(opening) && rules.mayTake(worker, opening)) {
                best = opening;
                bestKey = standing;
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
        int most = asker.most();
        for (int place = places.begin(asker.places()); place < placesEnd; place++) {
            for (int work = occupations.begin(asker.occupations()); work < occupationsEnd; work++) {
                around = asker.around(places.worth(place), occupations.worth(work));
                if (around + most < bestValue) {
                    break; // what follows in the list is worth no more
                }
                key = keys.of(worker, occupations.fit(work));
                cells = key < lateFrom ? all : late;
                int root = cells.root(places.node(place), occupations.node(work));
                if (root != Cells.NONE && cells.nodeCutoff[root] > key && promises(root)) {
                    lookInto(root);
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
            int cutoff = cells.leafCutoff(leaf);
            if (cutoff > key) {
                int opening = cells.opening(leaf);
                int now = cutoffs[opening];
                if (now < cutoff) {
                    cutoff = now;
                    cells.putLeaf(leaf, opening, now);
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
        int least = cells.least(node);
        long terms = cells.terms(node);
        return asker.mightTake(terms, cells.needs(node))
                && isBetter(around + asker.value(terms), least)
                && (lines == null || letsInto(lines, cells.regionOf(node)));
    }

    private void weigh(int opening) {
        long terms = offers.terms(opening);
        int value = around + asker.value(terms);
        if (isBetter(value, opening)
                && asker.mayTake(opening, terms, offers.needs(terms))
                && standing(key, opening) < cutoffs[opening]
                && isOpen(opening)) {
            best = opening;
            bestValue = value;
            bestKey = standing(key, opening);
        }
    }

    private int standing(int atMost, int opening) {
        return market.agreements().standsBehind(asking, opening) ? keys.behind(atMost) : atMost;
    }

    /** Whether the lines let the worker in, and it is where they look. */
    private boolean isOpen(int opening) {
        return (lines == null || letsInto(lines, market.agreements().region()[opening]))
                && (spot == EVERYWHERE || market.groups().spot()[opening] == spot);
    }

    private boolean letsInto(LineBook book, short region) {
        return region == Cells.MIXED || book.lets(asking, ownLine, region);
    }

    /** The same opening may come again from a wider group, where it is worth as much and the worker fits less well. */
    private boolean isBetter(int value, int opening) {
        return value > bestValue
                || value == bestValue && (opening < best || opening == best && standing(key, opening) < bestKey);
    }
}
