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

    /** Leaves: the opening, and its cutoff when it was last looked at. */
    int[] leaf;

    int[] leafCutoff;

    /** Nodes: the highest cutoff below, the smallest opening, what all ask for, and the best terms. */
    int[] nodeCutoff;

    int[] nodeLeast;
    long[] nodeNeeds;
    long[] nodeTerms;

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

    Cells(LargeMarket market, Offers offers, Listed listed) {
        this.offers = offers;
        table = listed.table();
        int[] sizes = listed.count(table);
        int[] starts = starts(sizes);
        int cells = sizes.length;
        leaf = new int[cells == 0 ? 0 : starts[cells - 1] + sizes[cells - 1]];
        leafCutoff = new int[leaf.length];
        leaves = leaf.length;
        listed.fill(table, offers.alike(), starts.clone(), leaf);
        int most = Arrays.stream(sizes).map(Cells::nodesOver).sum();
        nodeCutoff = new int[most];
        nodeLeast = new int[most];
        nodeNeeds = new long[most];
        nodeTerms = new long[most];
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

    /** Tells all trees these cutoffs. */
    void tell(int[] cutoffs) {
        for (int i = 0; i < leaves; i++) {
            leafCutoff[i] = cutoffs[leaf[i]];
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
            int[] below = first < 0 ? leafCutoff : nodeCutoff;
            int from = first < 0 ? ~first : first;
            int highest = below[from];
            for (int i = from + 1; i < from + nodeSize[node]; i++) {
                highest = Math.max(highest, below[i]);
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
            nodeLeast = Arrays.copyOf(nodeLeast, length);
            nodeNeeds = Arrays.copyOf(nodeNeeds, length);
            nodeTerms = Arrays.copyOf(nodeTerms, length);
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
            leafCutoff = Arrays.copyOf(leafCutoff, leaf.length);
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
        nodeLeast[node] = Integer.MAX_VALUE;
        nodeNeeds[node] = -1;
        nodeTerms[node] = Terms.WORST;
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
        nodeLeast[copy] = nodeLeast[node];
        nodeNeeds[copy] = nodeNeeds[node];
        nodeTerms[copy] = nodeTerms[node];
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
            nodeRegion[node] = first < 0 ? regions[leaf[from]] : nodeRegion[from];
            for (int i = from + 1; i < from + nodeSize[node]; i++) {
                short other = first < 0 ? regions[leaf[i]] : nodeRegion[i];
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
        nodeLeast[node] = leaf[first];
        nodeTerms[node] = offers.terms(leaf[first]);
        nodeNeeds[node] = offers.needs(nodeTerms[node]);
        for (int i = first + 1; i < first + size; i++) {
            long terms = offers.terms(leaf[i]);
            takeIn(node, leaf[i], terms, offers.needs(terms));
        }
    }

    private void overNodes(int first, int size) {
        int node = nodes++;
        nodeFirst[node] = first;
        nodeSize[node] = (byte) size;
        nodeLeast[node] = nodeLeast[first];
        nodeTerms[node] = nodeTerms[first];
        nodeNeeds[node] = nodeNeeds[first];
        for (int i = first + 1; i < first + size; i++) {
            takeIn(node, nodeLeast[i], nodeTerms[i], nodeNeeds[i]);
        }
    }

    void takeIn(int node, int least, long terms, long needs) {
        nodeLeast[node] = Math.min(nodeLeast[node], least);
        nodeTerms[node] = Terms.best(nodeTerms[node], terms);
        nodeNeeds[node] &= needs;
    }
}
