package io.labortransfer.matching.engine.clearing;

/**
 * The opening for which workers are looked at, one after the other: whether each may take it, how well they fit, and what it is
 * worth to them. It says what {@link Rules} say, having climbed the hierarchies once for all of them.
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
    private final int wage;
    private final int lodging;

    // Of whom it was last said that it is open to them.
    private int profile;
    private int placeWorth;
    private int workWorth;

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
        this.wage = openings.wage(opening);
        this.lodging = Scale.lodging(openings.lodging()[opening]);
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
        profile = workers.profile()[kind];
        return (needs & ~FinePrint.BIT & ~profiles.met()[profile]) == 0
                && workers.leastPay()[worker] <= pay
                && start <= profiles.latest()[profile]
                && end > profiles.earliest()[profile]
                && listsPlace(workers.places()[kind])
                && fit(workers.occupations()[kind]) == fit
                && !isRefusedBy(worker)
                && ((needs & FinePrint.BIT) == 0 || market.finePrint().allows(worker, opening));
    }

    /** What it is worth to the worker to whom it was open last. */
    int value() {
        Profiles profiles = market.profiles();
        return profiles.occupation()[profile] * workWorth
                + profiles.place()[profile] * placeWorth
                + profiles.wage()[profile] * wage
                + profiles.dates()[profile] * Scale.dates(start, profiles.earliest()[profile])
                + profiles.lodging()[profile] * lodging;
    }

    /** The first entry that holds the site is worth most. */
    private boolean listsPlace(int list) {
        NodeLists lists = market.placeLists();
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (isAmong(places, lists.node(entry))) {
                placeWorth = lists.worth(entry);
                return true;
            }
        }
        return false;
    }

    /** How well those fit who have this list; more than any fit when the occupation is not on it. */
    private int fit(int list) {
        NodeLists lists = market.occupationLists();
        int best = Keys.FITS;
        workWorth = 0;
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (isAmong(occupations, lists.node(entry))) {
                workWorth = Math.max(workWorth, lists.worth(entry));
                best = Math.min(best, lists.fit(entry));
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
