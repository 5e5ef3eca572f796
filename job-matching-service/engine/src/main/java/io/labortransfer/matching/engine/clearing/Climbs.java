package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * The ways from an opening up to the roots of all trees that it is in. Trees find out by themselves that an opening takes
 * fewer; that it takes more has to be told to them.
 */
final class Climbs {

    private final Cells cells;
    private final int[] from;
    private final int[] to;
    private int[] leaves;
    private int led;
    private int[] overLeaf;
    private int[] overNode;

    Climbs(Cells cells, int openings) {
        this.cells = cells;
        from = new int[openings];
        to = new int[openings];
        led = cells.leaves();
        leaves = new int[led];
        for (int leaf = 0; leaf < led; leaf++) {
            to[cells.opening(leaf)]++;
        }
        for (int opening = 1; opening < openings; opening++) {
            from[opening] = from[opening - 1] + to[opening - 1];
        }
        System.arraycopy(from, 0, to, 0, openings);
        for (int leaf = 0; leaf < led; leaf++) {
            leaves[to[cells.opening(leaf)]++] = leaf;
        }
        overLeaf = new int[led];
        overNode = new int[cells.nodes()];
        Arrays.fill(overNode, Cells.NONE);
        for (int node = 0; node < overNode.length; node++) {
            takeOver(node, node);
        }
    }

    /** Tells all trees of the opening that it takes more than they know. */
    void raise(int opening, int cutoff) {
        for (int i = from[opening]; i < to[opening]; i++) {
            int leaf = leaves[i];
            cells.putLeaf(leaf, opening, Math.max(cells.leafCutoff(leaf), cutoff));
            int node = overLeaf[leaf];
            while (node != Cells.NONE && cells.nodeCutoff[node] < cutoff) {
                cells.nodeCutoff[node] = cutoff;
                node = overNode[node];
            }
        }
    }

    /** The leaves that are led from now on are those of this opening. */
    void begin(int opening) {
        from[opening] = led;
    }

    /** The opening has no more leaves. */
    void end(int opening) {
        to[opening] = led;
    }

    /** Leads from a leaf of the opening to the node over it. */
    void lead(int leaf, int node) {
        leaves = withRoom(leaves, led + 1);
        overLeaf = withRoom(overLeaf, leaf + 1);
        leaves[led++] = leaf;
        overLeaf[leaf] = node;
    }

    /** Leads from a node to the one over it. */
    void leadNode(int node, int over) {
        overNode = withRoom(overNode, node + 1);
        overNode[node] = over;
    }

    /** Leads from the branches or leaves of one node to another one. */
    void takeOver(int node, int other) {
        int first = cells.nodeFirst[node];
        int[] over = first < 0 ? overLeaf : overNode;
        int begin = first < 0 ? ~first : first;
        Arrays.fill(over, begin, begin + cells.nodeSize[node], other);
    }

    private static int[] withRoom(int[] column, int length) {
        if (column.length >= length) {
            return column;
        }
        int[] roomy = Arrays.copyOf(column, Math.max(length, column.length + column.length / 8 + 1024));
        Arrays.fill(roomy, column.length, roomy.length, Cells.NONE);
        return roomy;
    }
}
