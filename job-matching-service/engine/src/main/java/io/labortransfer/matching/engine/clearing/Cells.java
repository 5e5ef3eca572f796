package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * A tree for each place and occupation that somebody lists. Its leaves are the openings there; a node knows of all below
 * it the highest cutoff, the smallest number (which has the highest wage), the conditions that every one of them sets, the
 * best lodging and the earliest start: enough to pass it over without a look inside.
 *
 * <p>An opening is a leaf of several trees, as its occupation lies in groups and its place in a county and a province. No
 * tree is told when a cutoff falls. What a tree knows is then too high, which costs a look and no mistake, and the look
 * puts it right.
 */
final class Cells {

    static final int NONE = CellTable.NONE;

    private static final int BRANCHES = 8;
    private static final int MOST_LEAVES = Integer.MAX_VALUE - 8;

    /** Leaves: the opening, and its cutoff when it was last looked at. */
    final int[] leaf;

    final int[] leafCutoff;

    /** Nodes: the highest cutoff below, the smallest opening, what all ask for, and the best terms. */
    final int[] nodeCutoff;

    final int[] nodeLeast;
    final long[] nodeNeeds;
    final long[] nodeTerms;

    /** The first branch, a node or the complement of a leaf, and how many there are. */
    final int[] nodeFirst;

    final byte[] nodeSize;

    private final Offers offers;
    private final CellTable table;
    private int nodes;

    Cells(LargeMarket market, Offers offers) {
        this.offers = offers;
        Listed listed = new Listed(
                market, market.placeLists().listed(), market.occupationLists().listed());
        table = listed.table();
        int[] sizes = listed.count(table);
        int[] starts = starts(sizes);
        int cells = sizes.length;
        leaf = new int[cells == 0 ? 0 : starts[cells - 1] + sizes[cells - 1]];
        leafCutoff = new int[leaf.length];
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
    }

    /** The root of the tree of a place and an occupation, or {@link #NONE} when no opening lies there. */
    int root(int place, int occupation) {
        return table.get(place, occupation);
    }

    /** Tells all trees these cutoffs. */
    void tell(int[] cutoffs) {
        for (int i = 0; i < leaf.length; i++) {
            leafCutoff[i] = cutoffs[leaf[i]];
        }
        for (int node = 0; node < nodes; node++) { // branches come before what they branch from
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

    private void takeIn(int node, int least, long terms, long needs) {
        nodeLeast[node] = Math.min(nodeLeast[node], least);
        nodeTerms[node] = Terms.best(nodeTerms[node], terms);
        nodeNeeds[node] &= needs;
    }
}
