package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/** Finds the cell of a place and an occupation; open addressing, because a search asks some ten times. */
final class CellTable {

    static final int NONE = -1;

    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] pairs = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int count;

    CellTable() {
        Arrays.fill(values, NONE);
    }

    int count() {
        return count;
    }

    int get(int place, int occupation) {
        return values[slot(pairs, values, pair(place, occupation))];
    }

    /** The cell's number; the next free one when it is new. */
    int number(int place, int occupation) {
        long pair = pair(place, occupation);
        int slot = slot(pairs, values, pair);
        if (values[slot] == NONE) {
            if (2 * count >= pairs.length) {
                grow();
                slot = slot(pairs, values, pair);
            }
            pairs[slot] = pair;
            values[slot] = count++;
        }
        return values[slot];
    }

    /** Puts the root of each cell in place of its number. */
    void lead(int[] roots) {
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != NONE) {
                values[slot] = roots[values[slot]];
            }
        }
    }

    private void grow() {
        long[] morePairs = new long[2 * pairs.length];
        int[] moreValues = new int[morePairs.length];
        Arrays.fill(moreValues, NONE);
        for (int old = 0; old < pairs.length; old++) {
            if (values[old] != NONE) {
                int slot = slot(morePairs, moreValues, pairs[old]);
                morePairs[slot] = pairs[old];
                moreValues[slot] = values[old];
            }
        }
        pairs = morePairs;
        values = moreValues;
    }

    private static int slot(long[] pairs, int[] values, long pair) {
        int slot = (int) (pair * SPREAD >>> 32) & (pairs.length - 1);
        while (values[slot] != NONE && pairs[slot] != pair) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        return slot;
    }

    private static long pair(int place, int occupation) {
        return (long) place << 32 | occupation;
    }
}
