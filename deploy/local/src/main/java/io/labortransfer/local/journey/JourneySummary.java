package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the journey came to.
 *
 * @param chapters each with its result and time
 * @param checks how many counts were compared
 * @param differences every count that was not what it had to be; empty when all was right
 */
public record JourneySummary(List<Told> chapters, int checks, List<String> differences) {
    public JourneySummary {
        chapters = List.copyOf(chapters);
        differences = List.copyOf(differences);
    }

    /** One chapter in a line. */
    public record Told(String title, String result, double seconds) {}

    /** Whether every count was right. */
    public boolean right() {
        return differences.isEmpty();
    }

    /** The summary as people read it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        double total = 0;
        for (Told chapter : chapters) {
            total += chapter.seconds();
            lines.add(String.format(
                    Locale.ROOT, "%-26s %6.1f s  %s", chapter.title(), chapter.seconds(), chapter.result()));
        }
        lines.add(String.format(Locale.ROOT, "%-26s %6.1f s", "all together", total));
        if (right()) {
            lines.add(checks + " counts compared, all right");
        } else {
            lines.add(checks + " counts compared, " + differences.size() + " wrong:");
            differences.forEach(difference -> lines.add("  " + difference));
        }
        return lines;
    }

    /** Keeps it beside the data that it tells of. */
    public void write(Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept, if a journey was played to its end. */
    public static Optional<JourneySummary> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), JourneySummary.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
