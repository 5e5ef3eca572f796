package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cell of a place and an occupation: a row by occupation for places with many openings, a hash with open
 * addressing for the many with few. A search asks some ten times.
 */
final class CellTable {

    static final int NONE = -1;

    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final int[] @Nullable [] rows;
    private long[] pairs = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int hashed;
    private int count;

    CellTable(int places) {
        rows = new int[places][];
        Arrays.fill(values, NONE);
    }

    /** Gives the place a row. */
    void addRow(int place, int occupations) {
        int[] row = new int[occupations];
        Arrays.fill(row, NONE);
        rows[place] = row;
    }

    int count() {
        return count;
    }

    int get(int place, int occupation) {
        int[] row = rows[place];
        return row == null ? values[slot(pairs, values, pair(place, occupation))] : row[occupation];
    }

    /** The cell's number; the next free one when it is new. */
    int number(int place, int occupation) {
        int known = get(place, occupation);
        if (known != NONE) {
            return known;
        }
        put(place, occupation, count);
        return count++;
    }

    /** Puts a value there, whether there was one or not. */
    void put(int place, int occupation, int value) {
        int[] row = rows[place];
        if (row == null) {
            put(pair(place, occupation), value);
        } else {
            row[occupation] = value;
        }
    }

    /** Puts the root of each cell in place of its number. */
    void lead(int[] roots) {
        lead(values, roots);
        for (int[] row : rows) {
            if (row != null) {
                lead(row, roots);
            }
        }
    }

    private static void lead(int[] cells, int[] roots) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == NONE ? NONE : roots[cells[i]];
        }
    }

    private void put(long pair, int value) {
        if (2 * hashed >= pairs.length) {
            grow();
        }
        int slot = slot(pairs, values, pair);
        hashed += values[slot] == NONE ? 1 : 0;
        pairs[slot] = pair;
        values[slot] = value;
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
