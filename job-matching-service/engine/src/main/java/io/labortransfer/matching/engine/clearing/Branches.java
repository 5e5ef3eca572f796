package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/** Branches of trees that are still to be looked into, the one that promises most first. Reused from question to question. */
final class Branches {

    private static final int SOME = 1 << 8;

    /** A heap with the highest on top: what a branch promises, and below that its slot, so that the earliest of equals comes first. */
    private long[] heap = new long[SOME];

    private int size;

    private int[] nodes = new int[SOME];
    private int[] trees = new int[SOME];
    private int slots;

    /** Forgets all. */
    void clear() {
        size = 0;
        slots = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a branch of one of the trees. */
    void add(int node, int tree, int promise) {
        if (slots == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * slots);
            trees = Arrays.copyOf(trees, 2 * slots);
            heap = Arrays.copyOf(heap, 2 * slots);
        }
        nodes[slots] = node;
        trees[slots] = tree;
        long rising = (long) promise << Integer.SIZE | (Integer.MAX_VALUE - slots++);
        int hole = size++;
        while (hole > 0 && heap[(hole - 1) / 2] < rising) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = rising;
    }

    /** What the first one promises. */
    int promise() {
        return (int) (heap[0] >>> Integer.SIZE);
    }

    /** Takes the first one off; answers its slot. */
    int pop() {
        int slot = Integer.MAX_VALUE - (int) heap[0];
        long sinking = heap[--size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            child += child + 1 < size && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[child] <= sinking) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
            child = 2 * hole + 1;
        }
        heap[hole] = sinking;
        return slot;
    }

    int node(int slot) {
        return nodes[slot];
    }

    int tree(int slot) {
        return trees[slot];
    }
}
