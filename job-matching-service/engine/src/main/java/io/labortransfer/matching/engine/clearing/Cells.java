package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * A tree for each place and occupation that somebody lists. Its leaves are the openings there; a node knows of all below
 * it the highest cutoff, the smallest number, the conditions that every one of them sets, the highest wage, the best lodging
 * and the earliest start: enough to pass it over without a look inside.
 *
 * <p>An opening is a leaf of several trees, as its occupation lies in groups and its place in a county and a province. No
 * tree is told when a cutoff falls. What a tree knows is then too high, which costs a look and no mistake, and the look
 * puts it right.
 */
final class Cells {

    static final int NONE = CellTable.NONE;

    /** In place of a region: the openings below lie in several. */
    static final short MIXED = -1;

    static final int BRANCHES = 8;

    /** A root and its branches, which come together when something is grafted. */
    static final int GRAFT = 1 + BRANCHES;

    private static final int MOST_LEAVES = Integer.MAX_VALUE - 8;

    /** What is known of a node: the best terms below it, what all ask for, and the smallest opening. */
    private static final int KNOWN = 3;

    /** The highest cutoff below each node. */
    int[] nodeCutoff;

    /** The first branch, a node or the complement of a leaf, and how many there are. */
    int[] nodeFirst;

    byte[] nodeSize;

    /** For each node the one region of all openings below, or {@link #MIXED}; empty without lines. */
    short[] nodeRegion;

    private final Offers offers;
    private final CellTable table;
    private final int grown;
    private int nodes;
    private int leaves;

    // What is read together stands together: a search goes where it has not been for long, and waits for memory most of
    // its time.
    private long[] leaf;
    private long[] known;

    Cells(LargeMarket market, Offers offers, Listed listed) {
        this.offers = offers;
        table = listed.table();
        int[] sizes = listed.count(table);
        int[] starts = starts(sizes);
        int cells = sizes.length;
        leaf = new long[cells == 0 ? 0 : starts[cells - 1] + sizes[cells - 1]];
        leaves = leaf.length;
        listed.fill(table, offers.alike(), starts.clone(), (at, opening) -> leaf[at] = opening);
        int most = Arrays.stream(sizes).map(Cells::nodesOver).sum();
        nodeCutoff = new int[most];
        known = new long[Math.multiplyExact(KNOWN, most)];
        nodeFirst = new int[most];
        nodeSize = new byte[most];
        int[] roots = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            roots[cell] = grow(starts[cell], sizes[cell]);
        }
        table.lead(roots);
        grown = nodes;
        nodeRegion = new short[market.agreements().hasLines() ? nodes : 0];
        tellRegions(market.agreements().region());
    }

    /** The one region of all openings below the node, or {@link #MIXED}, which it is too when there are no lines. */
    short regionOf(int node) {
        return nodeRegion.length == 0 ? MIXED : nodeRegion[node];
    }

    /** How many nodes there are. */
    int nodes() {
        return nodes;
    }

    /** The root of the tree of a place and an occupation, or {@link #NONE} when no opening lies there. */
    int root(int place, int occupation) {
        return table.get(place, occupation);
    }

    /** The opening of a leaf. */
    int opening(int at) {
        return (int) leaf[at];
    }

    /** The cutoff of a leaf's opening when it was last looked at. */
    int leafCutoff(int at) {
        return (int) (leaf[at] >> Integer.SIZE);
    }

    /** Makes a leaf that of an opening with this cutoff. */
    void putLeaf(int at, int opening, int cutoff) {
        leaf[at] = (long) cutoff << Integer.SIZE | opening;
    }

    /** The best terms below a node. */
    long terms(int node) {
        return known[KNOWN * node];
    }

    /** What all openings below a node ask for. */
    long needs(int node) {
        return known[KNOWN * node + 1];
    }

    /** The smallest opening below a node. */
    int least(int node) {
        return (int) known[KNOWN * node + 2];
    }

    /** Tells all trees these cutoffs. */
    void tell(int[] cutoffs) {
        for (int i = 0; i < leaves; i++) {
            putLeaf(i, opening(i), cutoffs[opening(i)]);
        }
        for (int node = 0; node < grown; node++) { // branches come before what they branch from
            tellNode(node);
        }
        for (int root = grown; root < nodes; root += GRAFT) { // and right after it, when they were grafted
            for (int branch = root + 1; branch < root + GRAFT; branch++) {
                tellNode(branch);
            }
            tellNode(root);
        }
    }

    private void tellNode(int node) {
        if (nodeSize[node] > 0) {
            int first = nodeFirst[node];
            int from = first < 0 ? ~first : first;
            int highest = Integer.MIN_VALUE;
            for (int i = from; i < from + nodeSize[node]; i++) {
                highest = Math.max(highest, first < 0 ? leafCutoff(i) : nodeCutoff[i]);
            }
            nodeCutoff[node] = highest;
        }
    }

    /** Puts nodes at the end, without anything below them; answers the first. */
    int addNodes(int more) {
        int first = nodes;
        nodes += more;
        if (nodes > nodeFirst.length) {
            int length = roomy(nodes);
            nodeCutoff = Arrays.copyOf(nodeCutoff, length);
            known = Arrays.copyOf(known, Math.multiplyExact(KNOWN, length));
            nodeFirst = Arrays.copyOf(nodeFirst, length);
            nodeSize = Arrays.copyOf(nodeSize, length);
        }
        if (nodeRegion.length > 0 && nodes > nodeRegion.length) {
            nodeRegion = Arrays.copyOf(nodeRegion, roomy(nodes));
        }
        return first;
    }

    /** Puts leaves at the end, of no opening yet; answers the first. */
    int addLeaves(int more) {
        int first = leaves;
        leaves += more;
        if (leaves > leaf.length) {
            leaf = Arrays.copyOf(leaf, roomy(leaves));
        }
        return first;
    }

    int leaves() {
        return leaves;
    }

    /** The node has nothing below it. */
    void empty(int node) {
        nodeSize[node] = 0;
        nodeCutoff[node] = Integer.MIN_VALUE;
        know(node, Terms.WORST, -1, Integer.MAX_VALUE);
    }

    /** One node has below it what another has. */
    void copy(int node, int copy) {
        nodeFirst[copy] = nodeFirst[node];
        nodeSize[copy] = nodeSize[node];
        copyKnowledge(node, copy);
    }

    /** One node knows what another knows. */
    void copyKnowledge(int node, int copy) {
        nodeCutoff[copy] = nodeCutoff[node];
        know(copy, terms(node), needs(node), least(node));
        if (nodeRegion.length > 0) {
            nodeRegion[copy] = nodeRegion[node];
        }
    }

    /** Another root is that of the tree of a place and an occupation. */
    void lead(int place, int occupation, int root) {
        table.put(place, occupation, root);
    }

    private static int roomy(int length) {
        return Math.max(length, (int) Math.min(MOST_LEAVES, length * 9L / 8 + 1024));
    }

    private void tellRegions(short[] regions) {
        for (int node = 0; node < nodeRegion.length; node++) {
            int first = nodeFirst[node];
            int from = first < 0 ? ~first : first;
            nodeRegion[node] = first < 0 ? regions[opening(from)] : nodeRegion[from];
            for (int i = from + 1; i < from + nodeSize[node]; i++) {
                short other = first < 0 ? regions[opening(i)] : nodeRegion[i];
                nodeRegion[node] = other == nodeRegion[node] ? other : MIXED;
            }
        }
    }

    private static int[] starts(int[] sizes) {
        int[] starts = new int[sizes.length];
        long leaves = 0;
        for (int cell = 0; cell < sizes.length; cell++) {
            starts[cell] = (int) leaves;
            leaves += sizes[cell];
            if (leaves > MOST_LEAVES) {
                throw new IllegalArgumentException("the openings lie in more listed places and occupations than "
                        + MOST_LEAVES + " entries hold. Plan fewer destinations.");
            }
        }
        return starts;
    }

    private static int nodesOver(int leaves) {
        int all = 0;
        int level = leaves;
        do {
            level = (level + BRANCHES - 1) / BRANCHES;
            all += level;
        } while (level > 1);
        return all;
    }

    private int grow(int start, int size) {
        int level = nodes;
        for (int at = start; at < start + size; at += BRANCHES) {
            overLeaves(at, Math.min(BRANCHES, start + size - at));
        }
        while (nodes - level > 1) {
            int end = nodes;
            for (int at = level; at < end; at += BRANCHES) {
                overNodes(at, Math.min(BRANCHES, end - at));
            }
            level = end;
        }
        return nodes - 1;
    }

    private void overLeaves(int first, int size) {
        int node = nodes++;
        nodeFirst[node] = ~first;
        nodeSize[node] = (byte) size;
        know(node, Terms.WORST, -1, Integer.MAX_VALUE);
        for (int i = first; i < first + size; i++) {
            long terms = offers.terms(opening(i));
            takeIn(node, opening(i), terms, offers.needs(terms));
        }
    }

    private void overNodes(int first, int size) {
        int node = nodes++;
        nodeFirst[node] = first;
        nodeSize[node] = (byte) size;
        know(node, Terms.WORST, -1, Integer.MAX_VALUE);
        for (int i = first; i < first + size; i++) {
            takeIn(node, least(i), terms(i), needs(i));
        }
    }

    void takeIn(int node, int least, long terms, long needs) {
        know(node, Terms.best(terms(node), terms), needs(node) & needs, Math.min(least(node), least));
    }

    private void know(int node, long terms, long needs, int least) {
        known[KNOWN * node] = terms;
        known[KNOWN * node + 1] = needs;
        known[KNOWN * node + 2] = least;
    }
}
