package io.labortransfer.matching.engine.clearing;

/**
 * Nodes that lie in one another, as a county in its province or an occupation in its group. Node 0 holds all others,
 * and a node has a higher number than the one it lies in.
 *
 * @param parents the node that each lies in, {@link #NONE} for node 0
 */
public record Hierarchy(int[] parents) {

    /** The parent of node 0. */
    public static final int NONE = -1;

    /** Checks the numbering, without which a climb might not end. */
    public Hierarchy {
        if (parents.length == 0 || parents[0] != NONE) {
            throw new IllegalArgumentException("node 0 has to be there and to lie in none");
        }
        for (int node = 1; node < parents.length; node++) {
            if (parents[node] < 0 || parents[node] >= node) {
                throw new IllegalArgumentException("node " + node + " has to lie in one with a smaller number");
            }
        }
    }

    /** How many nodes there are. */
    public int size() {
        return parents.length;
    }

    /** Whether {@code inner} is {@code outer} or lies in it, however deep. */
    public boolean holds(int outer, int inner) {
        int node = inner;
        while (node > outer) {
            node = parents[node];
        }
        return node == outer;
    }
}
