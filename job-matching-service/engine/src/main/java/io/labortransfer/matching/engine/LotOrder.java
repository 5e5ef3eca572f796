package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Many workers in the order of a lottery: by class, then by lot, then by id, as {@link Drawn} puts few.
 *
 * @param slots where they are
 * @param lots their lots
 */
record LotOrder(int[] slots, long[] lots) {

    private static final int CLASS_SHIFT = 61;
    private static final int LOT_BITS = 29;

    /** Of those who are in. */
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
        Arrays.parallelSort(keys, 0, count);
        int[] slots = new int[count];
        Arrays.setAll(slots, place -> (int) keys[place]);
        orderAlike(workers, keys, slots, lots);
        return new LotOrder(
                slots, Arrays.stream(slots).mapToLong(slot -> lots[slot]).toArray());
    }

    /** Ascends as a signed number: the class, the first bits of the lot, and the slot. */
    private static long key(int priority, long lot, int slot) {
        long first = lot >>> Long.SIZE - LOT_BITS;
        return ((long) priority << CLASS_SHIFT | first << Integer.SIZE | slot) ^ Long.MIN_VALUE;
    }

    /** Of those whose lots begin alike the whole lots decide, and between equal ones the ids. */
    private static void orderAlike(Seekers<?> workers, long[] keys, int[] slots, long[] lots) {
        Comparator<Integer> exact = ((Comparator<Integer>) (one, other) -> Long.compareUnsigned(lots[one], lots[other]))
                .thenComparing(workers::id);
        for (int from = 0; from < slots.length; ) {
            int end = from + 1;
            while (end < slots.length && keys[end] >>> Integer.SIZE == keys[from] >>> Integer.SIZE) {
                end++;
            }
            if (end - from > 1) {
                int[] alike = IntStream.range(from, end)
                        .map(place -> slots[place])
                        .boxed()
                        .sorted(exact)
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(alike, 0, slots, from, alike.length);
            }
            from = end;
        }
    }
}
