package io.labortransfer.matching.engine.clearing;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Lists of nodes, each with what it is worth to a worker and how well the worker fits there. A node stands for all that
 * lies in it; where two nodes of a list hold the same opening, the deeper one counts, and it is never worth less and
 * never fits worse than the one around it.
 */
public final class NodeLists {

    /** In place of a list or a node: none. */
    static final int NONE = -1;

    private final int[] first;
    private final int[] nodes;
    private final short[] worth;
    private final byte[] fit;
    private int lists;

    /**
     * Takes the columns over; raises nodes that are listed below what a node around them promises, and puts each list into
     * order, so that a search soon finds something good.
     *
     * @param hierarchy where the nodes lie
     * @param first where each list begins in the other columns, and at the end where the last one ends
     * @param nodes the nodes
     * @param worth 0 to {@link Scale#BEST}
     * @param fit 0 (best) to 3
     */
    public NodeLists(Hierarchy hierarchy, int[] first, int[] nodes, short[] worth, byte[] fit) {
        if (first.length == 0 || first[first.length - 1] != nodes.length) {
            throw new IllegalArgumentException("the lists do not end where their nodes end");
        }
        if (worth.length != nodes.length || fit.length != nodes.length) {
            throw new IllegalArgumentException("every listed node needs its worth and its fit");
        }
        this.first = first;
        this.nodes = nodes;
        this.worth = worth;
        this.fit = fit;
        this.lists = first.length - 1;
        for (int list = 0; list < count(); list++) {
            check(hierarchy, list);
            raise(hierarchy, list);
            order(list);
        }
    }

    private NodeLists(NodeLists all, int more, int entries) {
        this.first = Arrays.copyOf(all.first, all.first.length + more);
        Arrays.fill(first, all.first.length, first.length, all.nodes.length);
        this.nodes = Arrays.copyOf(all.nodes, all.nodes.length + entries);
        this.worth = Arrays.copyOf(all.worth, nodes.length);
        this.fit = Arrays.copyOf(all.fit, nodes.length);
        this.lists = all.lists;
    }

    /** The same lists with room for so many more, and for their entries. */
    NodeLists withRoom(int more, int entries) {
        return new NodeLists(this, more, entries);
    }

    /** Whether the list could be added. */
    boolean hasRoom(NodeList list) {
        return lists + 1 < first.length && first[lists] + list.nodes().length <= nodes.length;
    }

    /** Adds a list, in the order of any other. Answers its number. */
    int add(Hierarchy hierarchy, NodeList list) {
        int begin = first[lists];
        int end = begin + list.nodes().length;
        if (!hasRoom(list)) {
            throw new IllegalStateException("there is no room for another list");
        }
        System.arraycopy(list.nodes(), 0, nodes, begin, list.nodes().length);
        System.arraycopy(list.worth(), 0, worth, begin, list.nodes().length);
        System.arraycopy(list.fit(), 0, fit, begin, list.nodes().length);
        first[lists + 1] = end;
        check(hierarchy, lists);
        raise(hierarchy, lists);
        order(lists);
        return lists++;
    }

    /** How many lists there are. */
    public int count() {
        return lists;
    }

    /** The nodes that are on some list. */
    BitSet listed() {
        BitSet listed = new BitSet();
        for (int entry = 0; entry < first[lists]; entry++) {
            listed.set(nodes[entry]);
        }
        return listed;
    }

    /** One of the lists. */
    public NodeList list(int list) {
        return new NodeList(
                Arrays.copyOfRange(nodes, begin(list), end(list)),
                Arrays.copyOfRange(worth, begin(list), end(list)),
                Arrays.copyOfRange(fit, begin(list), end(list)));
    }

    void write(ColumnsOut out) throws IOException {
        out.column(first);
        out.column(nodes);
        out.column(worth);
        out.column(fit);
    }

    int begin(int list) {
        return first[list];
    }

    int end(int list) {
        return first[list + 1];
    }

    int node(int entry) {
        return nodes[entry];
    }

    int worth(int entry) {
        return worth[entry];
    }

    int fit(int entry) {
        return fit[entry];
    }

    private void check(Hierarchy hierarchy, int list) {
        for (int entry = begin(list); entry < end(list); entry++) {
            if (nodes[entry] < 0 || nodes[entry] >= hierarchy.size()) {
                throw new IllegalArgumentException("list " + list + " names node " + nodes[entry] + ", which is none");
            }
            if (worth[entry] < 0 || worth[entry] > Scale.BEST || fit[entry] < 0 || fit[entry] >= Keys.FITS) {
                throw new IllegalArgumentException("list " + list + " has a worth or a fit outside its scale");
            }
        }
    }

    private void raise(Hierarchy hierarchy, int list) {
        for (int inner = begin(list); inner < end(list); inner++) {
            for (int outer = begin(list); outer < end(list); outer++) {
                if (hierarchy.holds(nodes[outer], nodes[inner])) {
                    worth[inner] = (short) Math.max(worth[inner], worth[outer]);
                    fit[inner] = (byte) Math.min(fit[inner], fit[outer]);
                }
            }
        }
    }

    /** By worth, the best first; a list is short. */
    private void order(int list) {
        for (int entry = begin(list) + 1; entry < end(list); entry++) {
            for (int at = entry; at > begin(list) && worth[at] > worth[at - 1]; at--) {
                swap(at, at - 1);
            }
        }
    }

    private void swap(int one, int other) {
        int node = nodes[one];
        short value = worth[one];
        byte fitting = fit[one];
        nodes[one] = nodes[other];
        worth[one] = worth[other];
        fit[one] = fit[other];
        nodes[other] = node;
        worth[other] = value;
        fit[other] = fitting;
    }
}
