package io.labortransfer.matching.engine.clearing;

/**
 * Leads through the trees of a worker's places and occupations. An opening stands in the trees of all listed nodes around it;
 * it is shown once, in the innermost one, where it is worth most and the worker fits best. One instance serves one thread.
 */
final class Walk {

    private final LargeMarket market;
    private final Cells cells;

    // In which trees: of which lists, and of which of their entries.
    private int placeList;
    private int workList;
    private int place;
    private int work;
    private int around;

    Walk(MarketIndex index) {
        this.market = index.market;
        this.cells = index.cells;
    }

    /** Who is led. */
    interface Visitor {
        /** Whether to look below the node; {@code around} is what its place and occupation are worth. */
        boolean enters(int node, int around);

        /** Is shown an opening, and how well the worker fits there. */
        void sees(int opening, int around, int fit);
    }

    /** Through the places and occupations of the lists. */
    void through(Asker asker, Visitor visitor) {
        NodeLists places = market.placeLists();
        placeList = asker.places();
        workList = asker.occupations();
        for (place = places.begin(placeList); place < places.end(placeList); place++) {
            throughWork(places.node(place), asker, places.worth(place), visitor);
        }
    }

    /** Through the occupations of the list at a place that is on no list, which is worth nothing to the worker. */
    void through(int node, Asker asker, Visitor visitor) {
        placeList = NodeLists.NONE;
        workList = asker.occupations();
        throughWork(node, asker, 0, visitor);
    }

    private void throughWork(int node, Asker asker, int worth, Visitor visitor) {
        NodeLists works = market.occupationLists();
        for (work = works.begin(workList); work < works.end(workList); work++) {
            int root = cells.root(node, works.node(work));
            if (root != Cells.NONE) {
                around = asker.around(worth, works.worth(work));
                into(root, visitor);
            }
        }
    }

    private void into(int node, Visitor visitor) {
        if (!visitor.enters(node, around)) {
            return;
        }
        int first = cells.nodeFirst[node];
        if (first < 0) {
            for (int leaf = ~first; leaf < ~first + cells.nodeSize[node]; leaf++) {
                show(cells.opening(leaf), visitor);
            }
        } else {
            for (int branch = first; branch < first + cells.nodeSize[node]; branch++) {
                into(branch, visitor);
            }
        }
    }

    private void show(int opening, Visitor visitor) {
        boolean innermost = isInnermost(
                        market.occupations(),
                        market.occupationLists(),
                        workList,
                        work,
                        market.openings().occupation()[opening])
                && (placeList == NodeLists.NONE
                        || isInnermost(
                                market.places(),
                                market.placeLists(),
                                placeList,
                                place,
                                market.openings().place()[opening]));
        if (innermost) {
            visitor.sees(opening, around, market.occupationLists().fit(work));
        }
    }

    /** Whether no other entry of the list holds the node more closely; of the same entry twice the first counts. */
    private static boolean isInnermost(Hierarchy hierarchy, NodeLists lists, int list, int entry, int node) {
        int own = lists.node(entry);
        for (int other = lists.begin(list); other < lists.end(list); other++) {
            int inner = lists.node(other);
            boolean closer = inner == own
                    ? other < entry
                    : inner > own && hierarchy.holds(own, inner) && hierarchy.holds(inner, node);
            if (closer) {
                return false;
            }
        }
        return true;
    }
}
