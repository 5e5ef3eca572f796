package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The openings that a worker would like best of those that they may take, the best first. Of all branches of the worker's trees
 * the one that promises most is looked into first, until none promises more than what was found. One instance serves one thread.
 */
public final class TopOpenings {

    private static final int NONE = -1;
    private static final int SOME = 1 << 6;

    private final MarketIndex index;
    private final LargeMarket market;
    private final Cells cells;
    private final Rules rules;
    private final Asker asker;
    private final @Nullable Seating seating;
    private final int[] openings;
    private final int[] values;
    private int count;

    // Behind what the page begins, if it is not the first.
    private boolean following;
    private int afterValue;
    private int afterOpening;

    // Who asks; for each of their trees what its place and occupation are worth and how the worker stands there.
    private int asking;
    private int[] arounds = new int[SOME];
    private int[] keysThere = new int[SOME];
    private int[] placesThere = new int[SOME];
    private int[] worksThere = new int[SOME];
    private int trees;
    private final Branches branches = new Branches();

    /**
     * Ready to answer for any worker.
     *
     * @param most how many openings an answer has at most
     */
    public TopOpenings(MarketIndex index, int most) {
        this(index, most, null);
    }

    /** Of those alone that would take the worker as everybody is seated. */
    TopOpenings(MarketIndex index, int most, @Nullable Seating seating) {
        this.seating = seating;
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

    /** Openings with seats, those that the worker ranked themselves before all others. */
    public int[] of(int worker) {
        following = false;
        afterValue = Integer.MAX_VALUE;
        afterOpening = NONE;
        return find(worker);
    }

    /** The same from behind an opening on, the last one of the page before. */
    public int[] after(int worker, int opening) {
        return after(worker, value(worker, opening), opening);
    }

    /** The same from behind a value on, and at that value from behind an opening, which may be gone. */
    public int[] after(int worker, int value, int opening) {
        following = true;
        afterValue = value;
        afterOpening = opening;
        return find(worker);
    }

    private int[] find(int worker) {
        count = 0;
        asking = worker;
        asker.be(worker);
        takeRanked(worker);
        plant();
        while (!branches.isEmpty() && isAmongTheBest(branches.promise(), NONE)) {
            int promise = branches.promise();
            int slot = branches.pop();
            int node = branches.node(slot);
            int tree = branches.tree(slot);
            if (node == NONE) {
                offerRoot(tree);
            } else if (isAmongTheBest(promise, cells.least(node))) {
                lookInto(node, tree);
            }
        }
        return Arrays.copyOf(openings, count);
    }

    /** The same with what each is worth. */
    Shortlist taking(int worker) {
        int[] found = of(worker);
        long[] worth = new long[found.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = values[i];
        }
        return new Shortlist(found, worth);
    }

    /** What an opening is worth to the worker on the scale of these lists. */
    public int value(int worker, int opening) {
        int rank = rules.rank(worker, opening);
        return rank == Rules.UNRANKED ? rules.value(worker, opening) : Integer.MAX_VALUE - rank;
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
            if (isWanted(value, opening) && takes(opening) && rules.mayTake(worker, opening)) {
                takeIn(opening, value);
            }
        }
    }

    /** Has the trees of all the worker's places and occupations looked for when it is their turn, if it ever is. */
    private void plant() {
        branches.clear();
        trees = 0;
        NodeLists places = market.placeLists();
        NodeLists occupations = market.occupationLists();
        int last = occupations.end(asker.occupations());
        int most = asker.most();
        for (int place = places.begin(asker.places()); place < places.end(asker.places()); place++) {
            for (int work = occupations.begin(asker.occupations()); work < last; work++) {
                int tree = newTree();
                placesThere[tree] = places.node(place);
                worksThere[tree] = occupations.node(work);
                arounds[tree] = asker.around(places.worth(place), occupations.worth(work));
                keysThere[tree] = seating == null ? 0 : index.keys.of(asking, occupations.fit(work));
                branches.add(NONE, tree, arounds[tree] + most);
            }
        }
    }

    private int newTree() {
        if (trees == arounds.length) {
            arounds = Arrays.copyOf(arounds, 2 * trees);
            keysThere = Arrays.copyOf(keysThere, 2 * trees);
            placesThere = Arrays.copyOf(placesThere, 2 * trees);
            worksThere = Arrays.copyOf(worksThere, 2 * trees);
        }
        return trees++;
    }

    private void offerRoot(int tree) {
        int root = cells.root(placesThere[tree], worksThere[tree]);
        if (root != Cells.NONE) {
            offer(root, tree);
        }
    }

    /** Has the node looked into later if something below it may be among the best. */
    private void offer(int node, int tree) {
        long terms = cells.terms(node);
        if (asker.mightTake(terms, cells.needs(node)) && mightTake(node, tree)) {
            int promise = arounds[tree] + asker.value(terms);
            if (isAmongTheBest(promise, cells.least(node))) {
                branches.add(node, tree, promise);
            }
        }
    }

    private void lookInto(int node, int tree) {
        int first = cells.nodeFirst[node];
        if (first < 0) {
            for (int leaf = ~first; leaf < ~first + cells.nodeSize[node]; leaf++) {
                weigh(cells.opening(leaf), arounds[tree]);
            }
        } else {
            for (int branch = first; branch < first + cells.nodeSize[node]; branch++) {
                offer(branch, tree);
            }
        }
    }

    private void weigh(int opening, int around) {
        long terms = index.offers.terms(opening);
        int value = around + asker.value(terms);
        if (isWanted(value, opening)
                && asker.mayTake(opening, terms, index.offers.needs(terms))
                && takes(opening)
                && isWorth(value, opening)) {
            takeIn(opening, value);
        }
    }

    /** A page must not show an opening again that another tree has shown on the page before, where it was worth more. */
    private boolean isWorth(int value, int opening) {
        return !following || value == value(asking, opening);
    }

    private boolean takes(int opening) {
        return market.openings().seats()[opening] > 0 && (seating == null || seating.wouldTake(asking, opening));
    }

    /** Whether an opening below the node could take the worker as everybody is seated. */
    private boolean mightTake(int node, int tree) {
        if (seating == null) {
            return true;
        }
        return cells.nodeCutoff[node] > keysThere[tree] && seating.letsInto(asking, index.cells.regionOf(node));
    }

    private boolean isWanted(int value, int opening) {
        return isBehind(value, opening) && isAmongTheBest(value, opening);
    }

    /** Whether the opening comes behind the last one of the page before. */
    private boolean isBehind(int value, int opening) {
        return value < afterValue || value == afterValue && opening > afterOpening;
    }

    private boolean isAmongTheBest(int value, int opening) {
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
