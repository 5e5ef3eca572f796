package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts many slots in order by numbers: objects are made only for those whose numbers begin alike. */
final class KeyedSlots {

    private KeyedSlots() {}

    /**
     * The slots in order.
     *
     * @param keys for each slot where its place begins, as a signed number in the upper half, and in the lower half the slot; sorted behind the call
     * @param count so many of them count
     * @param exact decides between those whose upper halves are alike
     */
    static int[] inOrder(long[] keys, int count, Comparator<Integer> exact) {
        Arrays.parallelSort(keys, 0, count);
        int[] slots = new int[count];
        Arrays.setAll(slots, place -> (int) keys[place]);
        for (int from = 0; from < count; ) {
            int end = from + 1;
            while (end < count && keys[end] >>> Integer.SIZE == keys[from] >>> Integer.SIZE) {
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
        return slots;
    }
}
