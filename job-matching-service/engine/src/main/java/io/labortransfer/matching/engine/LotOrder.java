package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Many workers in the order of a lottery: by class, then by lot, then by id, as {@link Drawn} puts few.
 *
 * @param slots where they are
 * @param lots their lots
 */
record LotOrder(int[] slots, long[] lots) {

    private static final int CLASS_SHIFT = 61;
    private static final int LOT_BITS = 29;

    /** Of those who are in. Of those whose lots begin alike the whole lots decide, and between equal ones the ids. */
    static LotOrder of(Lottery lottery, Seekers<?> workers, Predicate<Seeker> in) {
        long[] keys = new long[workers.size()];
        long[] lots = new long[workers.bound()];
        int count = 0;
        for (int slot = workers.next(0); slot >= 0; slot = workers.next(slot + 1)) {
            if (in.test(workers.at(slot))) {
                lots[slot] = lottery.draw(workers.id(slot));
                keys[count++] = key(workers.priority(slot), lots[slot], slot);
            }
        }
        Comparator<Integer> exact = ((Comparator<Integer>) (one, other) -> Long.compareUnsigned(lots[one], lots[other]))
                .thenComparing(workers::id);
        int[] slots = KeyedSlots.inOrder(keys, count, exact);
        return new LotOrder(
                slots, Arrays.stream(slots).mapToLong(slot -> lots[slot]).toArray());
    }

    /** Ascends as a signed number: the class, the first bits of the lot, and the slot. */
    private static long key(int priority, long lot, int slot) {
        long first = lot >>> Long.SIZE - LOT_BITS;
        return ((long) priority << CLASS_SHIFT | first << Integer.SIZE | slot) ^ Long.MIN_VALUE;
    }
}
