package io.labortransfer.matching.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines in force on one day, of one unit or of several.
 *
 * @param lines the lines
 */
public record LinesInForce(List<LineInForce> lines) {

    /** No line. */
    public static final LinesInForce NONE = new LinesInForce(List.of());

    /** Copies. */
    public LinesInForce {
        lines = List.copyOf(lines);
    }

    /** The lines of these agreements that may send somebody on that day: of that year or a later one. */
    public static LinesInForce of(Collection<AgreementLink> links, LocalDate day) {
        return new LinesInForce(links.stream()
                .filter(link -> link.isInForce(day))
                .flatMap(link -> link.terms().stream()
                        .filter(terms -> terms.year() >= day.getYear())
                        .map(terms -> new LineInForce(link, terms)))
                .toList());
    }

    /** These and others. */
    public LinesInForce and(LinesInForce others) {
        return new LinesInForce(
                Stream.concat(lines.stream(), others.lines.stream()).toList());
    }

    /** Those of them that are named. */
    public LinesInForce among(Collection<@Nullable UUID> named) {
        return new LinesInForce(
                lines.stream().filter(line -> named.contains(line.id())).toList());
    }

    /** The line, if it is in force. */
    public Optional<LineInForce> find(@Nullable UUID line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst();
    }

    /** The lines that count a worker. */
    public Set<UUID> counting(String unit, String home, boolean lopOrMonitored) {
        return lines.stream()
                .filter(line -> line.counts(unit, home, lopOrMonitored))
                .map(LineInForce::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
