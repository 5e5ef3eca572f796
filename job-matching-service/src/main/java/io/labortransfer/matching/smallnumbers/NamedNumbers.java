package io.labortransfer.matching.smallnumbers;

import io.labortransfer.kit.report.SmallNumbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people by name, without the small ones and those from which one would follow.
 *
 * @param total all of them; null when it is not told
 * @param cells the counts by their names
 */
public record NamedNumbers(@Nullable Long total, List<Cell> cells) {

    /** Copies. */
    public NamedNumbers {
        cells = List.copyOf(cells);
    }

    /**
     * One count.
     *
     * @param name what is counted
     * @param people how many; null when it is not told
     */
    public record Cell(String name, @Nullable Long people) {}

    /** What a report tells of these counts of different people ({@link SmallNumbers#list}). */
    public static NamedNumbers reported(Map<String, Long> counts) {
        return of(counts, SmallNumbers::list);
    }

    /** What is told of them to whoever may put any question ({@link SmallNumbers#asked}). */
    public static NamedNumbers asked(Map<String, Long> counts) {
        return of(counts, SmallNumbers::asked);
    }

    private static NamedNumbers of(Map<String, Long> counts, Function<List<Long>, SmallNumbers> rule) {
        TreeMap<String, Long> byName = new TreeMap<>(counts);
        List<String> names = List.copyOf(byName.keySet());
        SmallNumbers told = rule.apply(List.copyOf(byName.values()));
        return new NamedNumbers(
                told.total(),
                IntStream.range(0, names.size())
                        .mapToObj(place -> new Cell(names.get(place), told.cell(place, 0)))
                        .toList());
    }

    /** The count of that name; null when it is not told. */
    public @Nullable Long people(String name) {
        return cells.stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .map(Cell::people)
                .orElse(null);
    }
}
