package io.labortransfer.benchmark.country;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker takes on disk, as the growth of the registry's tables with their indexes.
 *
 * @param lasting of all tables but those of the next two
 * @param announced of the outbox, whose days are dropped when they are old
 * @param kept of the lines of files, which are deleted seven days after the file's end
 */
public record DiskUse(double lasting, double announced, double kept) {
    private static final List<String> LINES = List.of("import_chunk", "import_piece");
    private static final double WORTH_A_LINE = 8;

    /** The growth from {@code before} to {@code after} by so many workers. */
    public static DiskUse of(Map<String, Long> before, Map<String, Long> after, int workers) {
        Map<String, Double> grown = growth(before, after, workers);
        double announced = grown.getOrDefault("outbox", 0.0);
        double kept = LINES.stream()
                .mapToDouble(table -> grown.getOrDefault(table, 0.0))
                .sum();
        double all = grown.values().stream().mapToDouble(Double::doubleValue).sum();
        return new DiskUse(all - announced - kept, announced, kept);
    }

    public double total() {
        return lasting + announced + kept;
    }

    /** Names the tables that count. */
    public static void print(Map<String, Long> before, Map<String, Long> after, int workers, PrintStream out) {
        growth(before, after, workers).entrySet().stream()
                .filter(table -> table.getValue() >= WORTH_A_LINE)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(table -> out.printf("disk: %.0f bytes per worker in %s%n", table.getValue(), table.getKey()));
    }

    private static Map<String, Double> growth(Map<String, Long> before, Map<String, Long> after, int workers) {
        Map<String, Double> grown = new HashMap<>();
        after.forEach((table, bytes) -> grown.put(table, (bytes - before.getOrDefault(table, 0L)) / (double) workers));
        return grown;
    }
}
