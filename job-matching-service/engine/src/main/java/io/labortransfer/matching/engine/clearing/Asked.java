package io.labortransfer.matching.engine.clearing;

/**
 * The opening for which workers are looked at, one after the other: whether each may take it and how well they fit. It says
 * what {@link Rules} say, having climbed the hierarchies once for all of them.
 */
final class Asked {

    private final LargeMarket market;
    private final int opening;
    private final int[] places;
    private final int[] occupations;
    private final long needs;
    private final int pay;
    private final int start;
    private final int end;

    Asked(LargeMarket market, int opening) {
        Openings openings = market.openings();
        this.market = market;
        this.opening = opening;
        this.places = around(market.places(), openings.place()[opening]);
        this.occupations = around(market.occupations(), openings.occupation()[opening]);
        this.needs = openings.needs()[opening];
        this.pay = openings.pay()[opening];
        this.start = openings.start()[opening];
        this.end = openings.end()[opening];
    }

    /** The node of the site and those around it, the innermost first. */
    int[] places() {
        return places;
    }

    /** The node of the work and those around it, the innermost first. */
    int[] occupations() {
        return occupations;
    }

    /** Whether the worker may take the opening, and fits there so well and no better. */
    boolean isOpenTo(int worker, int fit) {
        Workers workers = market.workers();
        Profiles profiles = market.profiles();
        int kind = workers.kind()[worker];
        int profile = workers.profile()[kind];
        return (needs & ~FinePrint.BIT & ~profiles.met()[profile]) == 0
                && workers.leastPay()[worker] <= pay
                && start <= profiles.latest()[profile]
                && end > profiles.earliest()[profile]
                && isListed(workers.places()[kind])
                && fit(workers.occupations()[kind]) == fit
                && !isRefusedBy(worker)
                && ((needs & FinePrint.BIT) == 0 || market.finePrint().allows(worker, opening));
    }

    private boolean isListed(int list) {
        NodeLists lists = market.placeLists();
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (isAmong(places, lists.node(entry))) {
                return true;
            }
        }
        return false;
    }

    /** How well those fit who have this list; more than any fit when the occupation is not on it. */
    private int fit(int list) {
        NodeLists lists = market.occupationLists();
        int best = Keys.FITS;
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (lists.fit(entry) < best && isAmong(occupations, lists.node(entry))) {
                best = lists.fit(entry);
            }
        }
        return best;
    }

    private boolean isRefusedBy(int worker) {
        int own = market.own().of(worker);
        return own != OwnChoices.NOTHING && market.own().refuses(own, opening);
    }

    /** Whether the node is one of these, which descend. */
    private static boolean isAmong(int[] around, int node) {
        int at = 0;
        while (around[at] > node) { // the last one is node 0
            at++;
        }
        return around[at] == node;
    }

    private static int[] around(Hierarchy hierarchy, int node) {
        int depth = 0;
        for (int at = node; at != Hierarchy.NONE; at = hierarchy.parents()[at]) {
            depth++;
        }
        int[] around = new int[depth];
        int next = 0;
        for (int at = node; at != Hierarchy.NONE; at = hierarchy.parents()[at]) {
            around[next++] = at;
        }
        return around;
    }
}
