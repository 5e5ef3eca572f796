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
    /** In each slot a pair and its value side by side, so that a look touches memory once. */
    private long[] slots = empty(SMALLEST);

    private int hashed;
    private int count;

    CellTable(int places) {
        rows = new int[places][];
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
        return row == null ? value(slots, slot(slots, pair(place, occupation))) : row[occupation];
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
        for (int slot = 0; slot < slots.length; slot += 2) {
            slots[slot + 1] = value(slots, slot) == NONE ? NONE : roots[value(slots, slot)];
        }
        for (int[] row : rows) {
            for (int i = 0; row != null && i < row.length; i++) {
                row[i] = row[i] == NONE ? NONE : roots[row[i]];
            }
        }
    }

    private void put(long pair, int value) {
        if (4 * hashed >= slots.length) {
            grow();
        }
        int slot = slot(slots, pair);
        hashed += value(slots, slot) == NONE ? 1 : 0;
        slots[slot] = pair;
        slots[slot + 1] = value;
    }

    private void grow() {
        long[] more = empty(slots.length);
        for (int old = 0; old < slots.length; old += 2) {
            if (value(slots, old) != NONE) {
                int slot = slot(more, slots[old]);
                more[slot] = slots[old];
                more[slot + 1] = slots[old + 1];
            }
        }
        slots = more;
    }

    private static long[] empty(int count) {
        long[] slots = new long[2 * count];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private static int value(long[] slots, int slot) {
        return (int) slots[slot + 1];
    }

    /** Where the pair stands, or the empty slot where it would. */
    private static int slot(long[] slots, long pair) {
        int slot = (int) (pair * SPREAD >>> 32) * 2 & (slots.length - 1);
        while (value(slots, slot) != NONE && slots[slot] != pair) {
            slot = slot + 2 & (slots.length - 1);
        }
        return slot;
    }

    private static long pair(int place, int occupation) {
        return (long) place << 32 | occupation;
    }
}
