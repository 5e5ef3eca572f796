package io.labortransfer.matching.engine.clearing;

/**
 * Finds the best opening that would take a worker now: into the trees of the worker's places and occupations, past every
 * branch where none would take them, or none is better than the best found so far. One instance serves one thread.
 */
final class BestOpening {

    static final int NONE = -1;

    private final MarketIndex index;
    private final LargeMarket market;
    private final Offers offers;
    private final Cells cells;
    private final int[] cutoffs;
    private final Keys keys;
    private final Rules rules;

    // Who asks.
    private int worker;
    private int ownChoices;
    private int payFrom;
    private int profile;
    private long lacking;
    private int earliest;
    private int latest;
    private int weightOfWage;
    private int weightOfDates;
    private int weightOfLodging;

    // In which tree: what its place and occupation are worth, and how the worker stands there.
    private int around;
    private int key;

    // What was found.
    private int best;
    private int bestValue;
    private int bestKey;

    BestOpening(MarketIndex index, int[] cutoffs) {
        this.index = index;
        this.market = index.market;
        this.offers = index.offers;
        this.cells = index.cells;
        this.cutoffs = cutoffs;
        this.keys = index.keys;
        this.rules = new Rules(market);
    }

    /** The opening, or {@link #NONE}. */
    int find(int asking) {
        worker = asking;
        best = NONE;
        bestValue = NONE;
        ownChoices = index.speaking.get(asking) ? market.own().of(asking) : OwnChoices.NOTHING;
        if (ownChoices == OwnChoices.NOTHING || !findRanked()) {
            takeUp(market.workers().kind()[asking]);
            lookAround(market.workers().kind()[asking]);
        }
        return best;
    }

    /** How the worker stands at the opening that was found. */
    int key() {
        return bestKey;
    }

    private boolean findRanked() {
        OwnChoices own = market.own();
        for (int i = own.rankedFrom()[ownChoices]; i < own.rankedFrom()[ownChoices + 1]; i++) {
            int opening = own.ranked()[i];
            bestKey = keys.of(worker, rules.fit(worker, opening));
            if (bestKey < cutoffs[opening] && rules.mayTake(worker, opening)) {
                best = opening;
                return true;
            }
        }
        return false;
    }

    private void takeUp(int kind) {
        Profiles profiles = market.profiles();
        profile = market.workers().profile()[kind];
        payFrom = market.workers().payFrom()[worker];
        lacking = ~(profiles.met()[profile] | FinePrint.BIT);
        earliest = profiles.earliest()[profile];
        latest = profiles.latest()[profile];
        weightOfWage = profiles.wage()[profile];
        weightOfDates = profiles.dates()[profile];
        weightOfLodging = profiles.lodging()[profile];
    }

    private void lookAround(int kind) {
        NodeLists places = market.placeLists();
        NodeLists occupations = market.occupationLists();
        int placeList = market.workers().places()[kind];
        int occupationList = market.workers().occupations()[kind];
        int weightOfPlace = market.profiles().place()[profile];
        int weightOfOccupation = market.profiles().occupation()[profile];
        for (int place = places.begin(placeList); place < places.end(placeList); place++) {
            for (int work = occupations.begin(occupationList); work < occupations.end(occupationList); work++) {
                int root = cells.root(places.node(place), occupations.node(work));
                if (root != Cells.NONE) {
                    around = weightOfPlace * places.worth(place) + weightOfOccupation * occupations.worth(work);
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
                if (cutoffs[opening] < cutoff) {
                    cutoff = cutoffs[opening];
                    cells.leafCutoff[leaf] = cutoff;
                }
                if (cutoff > key) {
                    weigh(opening);
                }
            }
            highest = Math.max(highest, cutoff);
        }
        return highest;
    }

    /** Whether an opening below the node could be allowed and better than the best so far. */
    private boolean promises(int node) {
        int least = cells.nodeLeast[node];
        if (least >= payFrom || (cells.nodeNeeds[node] & lacking) != 0) {
            return false;
        }
        long terms = cells.nodeTerms[node];
        return Terms.start(terms) <= latest && isBetter(value(terms), least, key);
    }

    private void weigh(int opening) {
        long terms = offers.terms(opening);
        long needs = offers.needs(terms);
        if (opening >= payFrom
                || (needs & lacking) != 0
                || Terms.start(terms) > latest
                || Terms.end(terms) <= earliest) {
            return;
        }
        int value = value(terms);
        if (isBetter(value, opening, key) && !refused(opening) && finePrintAllows(needs, opening)) {
            best = opening;
            bestValue = value;
            bestKey = key;
        }
    }

    private int value(long terms) {
        return around
                + weightOfWage * Terms.wage(terms)
                + weightOfDates * Scale.dates(Terms.start(terms), earliest)
                + weightOfLodging * Scale.lodging(Terms.lodging(terms));
    }

    /** The same opening may come again from a wider group, where the worker fits less well. */
    private boolean isBetter(int value, int opening, int standing) {
        return value > bestValue
                || value == bestValue && (opening < best || opening == best && standing < bestKey);
    }

    private boolean finePrintAllows(long needs, int opening) {
        return (needs & FinePrint.BIT) == 0 || market.finePrint().allows(worker, opening);
    }

    private boolean refused(int opening) {
        return ownChoices != OwnChoices.NOTHING && market.own().refuses(ownChoices, opening);
    }
}
