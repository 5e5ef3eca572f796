package io.labortransfer.matching.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides small counts of people, and as many others as it takes that none of them follows from the total: whoever subtracts what is shown from
 * the total learns the sum of at least two hidden cells, and that sum is not small either.
 */
final class SmallNumbers {

    /** The smallest count that is shown. */
    static final long LEAST = 10;

    private SmallNumbers() {}

    /**
     * The cells and behind them their total, each of them null where it is hidden.
     *
     * @param cells counts of different people
     */
    static List<@Nullable Long> withTotal(List<Long> cells) {
        boolean[] hidden = new boolean[cells.size()];
        List<Integer> bySize = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(cells::get))
                .toList();
        int count = 0;
        long sum = 0;
        for (int cell : bySize) {
            boolean small = cells.get(cell) < LEAST;
            boolean follows = count > 0 && (count == 1 || sum < LEAST);
            if (small || follows) {
                hidden[cell] = true;
                count++;
                sum += cells.get(cell);
            }
        }
        long total = cells.stream().mapToLong(Long::longValue).sum();
        List<@Nullable Long> shown = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            shown.add(hidden[cell] ? null : cells.get(cell));
        }
        shown.add(total < LEAST ? null : total);
        return shown;
    }
}
