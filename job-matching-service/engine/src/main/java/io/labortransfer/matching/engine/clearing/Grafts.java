package io.labortransfer.matching.engine.clearing;

/**
 * Puts openings that come later into trees that are grown. A tree gets a new root with branches of its own, and what it was
 * before becomes the first of them; the other branches take the openings as they come, until the root is full and the same
 * happens again.
 */
final class Grafts {

    private static final int FULL = Cells.BRANCHES;

    private final LargeMarket market;
    private final Offers offers;
    private final Cells cells;
    private final Climbs climbs;
    private final int grownNodes;
    private final int grownLeaves;

    Grafts(MarketIndex index, Climbs climbs) {
        this.market = index.market;
        this.offers = index.offers;
        this.cells = index.cells;
        this.climbs = climbs;
        this.grownNodes = cells.nodes();
        this.grownLeaves = cells.leaves();
    }

    /** Makes the opening, whose columns are written, a leaf of every tree around it. */
    void graft(int opening, int cutoff) {
        climbs.begin(opening);
        int place = market.openings().place()[opening];
        for (; place != Hierarchy.NONE; place = market.places().parents()[place]) {
            int work = market.openings().occupation()[opening];
            for (; work != Hierarchy.NONE; work = market.occupations().parents()[work]) {
                graftInto(place, work, opening, cutoff);
            }
        }
        climbs.end(opening);
    }

    private void graftInto(int place, int work, int opening, int cutoff) {
        int root = cells.root(place, work);
        boolean grafted = root != Cells.NONE && root >= grownNodes && cells.nodeFirst[root] >= 0;
        if (!grafted) {
            root = newRoot(place, work, root);
        }
        int twig = cells.nodeFirst[root] + cells.nodeSize[root] - 1;
        if (!isTwig(twig) || cells.nodeSize[twig] == FULL) {
            if (cells.nodeSize[root] == FULL) {
                root = newRoot(place, work, root);
            }
            twig = newTwig(root);
        }
        int leaf = ~cells.nodeFirst[twig] + cells.nodeSize[twig]++;
        cells.putLeaf(leaf, opening, cutoff);
        climbs.lead(leaf, twig);
        long terms = offers.terms(opening);
        for (int node : new int[] {twig, root}) {
            cells.nodeCutoff[node] = Math.max(cells.nodeCutoff[node], cutoff);
            boolean empty = cells.least(node) == Integer.MAX_VALUE;
            cells.takeIn(node, opening, terms, offers.needs(terms));
            if (cells.nodeRegion.length > 0) {
                short region = market.agreements().region()[opening];
                cells.nodeRegion[node] = empty || cells.nodeRegion[node] == region ? region : Cells.MIXED;
            }
        }
    }

    /** Whether the node holds leaves that were grafted. */
    private boolean isTwig(int node) {
        return cells.nodeFirst[node] < 0 && ~cells.nodeFirst[node] >= grownLeaves;
    }

    private int newRoot(int place, int work, int old) {
        int root = cells.addNodes(Cells.GRAFT);
        cells.nodeFirst[root] = root + 1;
        cells.empty(root);
        if (old != Cells.NONE) {
            int branch = root + 1;
            cells.copy(old, branch);
            climbs.takeOver(old, branch);
            climbs.leadNode(branch, root);
            cells.nodeSize[root] = 1;
            cells.copyKnowledge(old, root);
        }
        cells.lead(place, work, root);
        return root;
    }

    private int newTwig(int root) {
        int twig = cells.nodeFirst[root] + cells.nodeSize[root]++;
        cells.empty(twig);
        cells.nodeFirst[twig] = ~cells.addLeaves(FULL);
        climbs.leadNode(twig, root);
        return twig;
    }
}
