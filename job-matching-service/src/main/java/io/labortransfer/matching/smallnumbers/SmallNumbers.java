package io.labortransfer.matching.smallnumbers;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people without the small ones, and without those from which a small one would follow: never is one number alone missing from a
 * total, and never do those that are missing make less than ten.
 *
 * @param total all of them; null when there are fewer than ten
 * @param cells the counts by their names
 */
public record SmallNumbers(@Nullable Long total, List<Cell> cells) {

    /** The smallest count that is told. */
    public static final int LEAST = 10;

    /** Copies. */
    public SmallNumbers {
        cells = List.copyOf(cells);
    }

    /**
     * One count.
     *
     * @param name what is counted
     * @param people how many; null when it is not told
     */
    public record Cell(String name, @Nullable Long people) {}

    /** What may be told of these counts of different people. */
    public static SmallNumbers of(Map<String, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Set<String> hidden = total < LEAST ? counts.keySet() : hidden(counts);
        List<Cell> cells = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count ->
                                new Cell(count.getKey(), hidden.contains(count.getKey()) ? null : count.getValue()))
                        .toList();
        return new SmallNumbers(total < LEAST ? null : total, cells);
    }

    /** The count of that name; null when it is not told. */
    public @Nullable Long people(String name) {
        return cells.stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .map(Cell::people)
                .orElse(null);
    }

    private static Set<String> hidden(Map<String, Long> counts) {
        List<Map.Entry<String, Long>> smallestFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Set<String> hidden = new LinkedHashSet<>();
        long missing = 0;
        for (Map.Entry<String, Long> count : smallestFirst) {
            boolean small = count.getValue() < LEAST;
            boolean covers = !hidden.isEmpty() && (hidden.size() == 1 || missing < LEAST);
            if (small || covers) {
                hidden.add(count.getKey());
                missing += count.getValue();
            }
        }
        return hidden;
    }
}
