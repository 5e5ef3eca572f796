package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.UUID;

/**
 * Slots of ids: whoever comes gets the first that is free, and one that was left is free again. Ids stand in columns; a table of slots with linear
 * probing, at most two thirds full, finds them.
 */
final class Slots {

    /** In place of a slot. */
    static final int NONE = -1;

    private static final int LEAST = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] high;
    private long[] low;
    private int[] table;
    private final BitSet taken;
    private int lowestFree;
    private int size;

    Slots() {
        this(new long[LEAST], new long[LEAST], new int[2 * LEAST], new BitSet());
        Arrays.fill(table, NONE);
    }

    private Slots(long[] high, long[] low, int[] table, BitSet taken) {
        this.high = high;
        this.low = low;
        this.table = table;
        this.taken = taken;
    }

    /** The ids of the slots that are taken; the columns are its own from now on. */
    static Slots of(long[] high, long[] low, long[] taken) {
        BitSet bits = BitSet.valueOf(taken);
        int size = bits.cardinality();
        Slots slots = new Slots(
                high, low, new int[Math.max(2 * LEAST, 2 * Integer.highestOneBit(size + size / 2 + 1))], bits);
        slots.size = size;
        slots.fill();
        return slots;
    }

    /** How many ids there are. */
    int size() {
        return size;
    }

    /** All slots are below this one. */
    int bound() {
        return high.length;
    }

    /** The slot of the id, or {@link #NONE}. */
    int find(UUID id) {
        return table[place(id.getMostSignificantBits(), id.getLeastSignificantBits())];
    }

    /** The slot of the id, which comes if it is not here. */
    int take(UUID id) {
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (table[place] != NONE) {
            return table[place];
        }
        int slot = taken.nextClearBit(lowestFree);
        lowestFree = slot + 1;
        if (slot == high.length) {
            int longer = Math.max(slot + 1, slot + slot / 8);
            high = Arrays.copyOf(high, longer);
            low = Arrays.copyOf(low, longer);
        }
        high[slot] = id.getMostSignificantBits();
        low[slot] = id.getLeastSignificantBits();
        taken.set(slot);
        table[place] = slot;
        size++;
        if (3L * size > 2L * table.length) {
            widen();
        }
        return slot;
    }

    /** The id goes; the slot that it had, or {@link #NONE}. */
    int leave(UUID id) {
        int hole = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        int slot = table[hole];
        if (slot == NONE) {
            return NONE;
        }
        int last = table.length - 1;
        for (int next = hole + 1 & last; table[next] != NONE; next = next + 1 & last) {
            int home = home(high[table[next]], low[table[next]]);
            if ((next - home & last) >= (next - hole & last)) { // it was probed for across the hole
                table[hole] = table[next];
                hole = next;
            }
        }
        table[hole] = NONE;
        taken.clear(slot);
        lowestFree = Math.min(lowestFree, slot);
        size--;
        return slot;
    }

    /** The first halves of the ids. */
    long[] high() {
        return high;
    }

    /** The second halves of the ids. */
    long[] low() {
        return low;
    }

    /** Which slots are taken, a bit for each. */
    long[] taken() {
        return taken.toLongArray();
    }

    /** The id in a slot that is taken. */
    UUID id(int slot) {
        return new UUID(high[slot], low[slot]);
    }

    /** The first slot from this one on that is taken, or {@link #NONE}. */
    int next(int from) {
        return taken.nextSetBit(from);
    }

    /** The slots that are taken, in the order of their ids. */
    int[] byId() {
        long[] keys = new long[size];
        int count = 0;
        for (int slot = next(0); slot != NONE; slot = next(slot + 1)) {
            keys[count++] = high[slot] & ~0L << Integer.SIZE | slot;
        }
        return KeyedSlots.inOrder(keys, count, Comparator.comparing(this::id));
    }

    /** The same ids in the same slots. */
    Slots copy() {
        Slots copy = new Slots(high.clone(), low.clone(), table.clone(), (BitSet) taken.clone());
        copy.lowestFree = lowestFree;
        copy.size = size;
        return copy;
    }

    private void widen() {
        table = new int[2 * table.length];
        fill();
    }

    private void fill() {
        Arrays.fill(table, NONE);
        for (int slot = next(0); slot != NONE; slot = next(slot + 1)) {
            table[place(high[slot], low[slot])] = slot;
        }
    }

    /** Where the id stands in the table, or would. */
    private int place(long highBits, long lowBits) {
        int place = home(highBits, lowBits);
        while (table[place] != NONE && (high[table[place]] != highBits || low[table[place]] != lowBits)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private int home(long highBits, long lowBits) {
        long mixed = (highBits ^ lowBits) * SPREAD;
        return (int) (mixed >>> 32) & table.length - 1;
    }
}
