package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Hierarchy;
import io.labortransfer.matching.engine.clearing.NodeLists;
import java.util.Arrays;

/** Lists of nodes while they are drawn, one after the other. */
final class Columns {

    private int[] first = new int[1 << 10];
    private int[] nodes = new int[1 << 12];
    private short[] worth = new short[1 << 12];
    private byte[] fit = new byte[1 << 12];
    private int lists;
    private int entries;

    /** Puts a node on the list that is being drawn; on the same list again it keeps the better of both. */
    void add(int node, int worthThere, int fitThere) {
        for (int entry = first[lists]; entry < entries; entry++) {
            if (nodes[entry] == node) {
                worth[entry] = (short) Math.max(worth[entry], worthThere);
                fit[entry] = (byte) Math.min(fit[entry], fitThere);
                return;
            }
        }
        if (entries == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * entries);
            worth = Arrays.copyOf(worth, 2 * entries);
            fit = Arrays.copyOf(fit, 2 * entries);
        }
        nodes[entries] = node;
        worth[entries] = (short) worthThere;
        fit[entries++] = (byte) fitThere;
    }

    /** The list is complete. */
    void end() {
        if (lists + 1 == first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
        }
        first[++lists] = entries;
    }

    NodeLists lists(Hierarchy hierarchy) {
        return new NodeLists(
                hierarchy,
                Arrays.copyOf(first, lists + 1),
                Arrays.copyOf(nodes, entries),
                Arrays.copyOf(worth, entries),
                Arrays.copyOf(fit, entries));
    }
}
