package io.labortransfer.matching.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines in force on one day, of one unit or of several. A run asks for each of its orders and for each of its workers. */
public final class LinesInForce {

    /** No line. */
    public static final LinesInForce NONE = new LinesInForce(List.of());

    private final List<LineInForce> lines;
    private final Map<UUID, LineInForce> byId;
    private final Map<Alike, Set<UUID>> counting = new ConcurrentHashMap<>();

    private LinesInForce(List<LineInForce> lines) {
        this.lines = List.copyOf(lines);
        this.byId = lines.stream()
                .collect(Collectors.toUnmodifiableMap(LineInForce::id, Function.identity(), (one, same) -> one));
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

    /** All of them. */
    public List<LineInForce> lines() {
        return lines;
    }

    /** These and others. */
    public LinesInForce and(LinesInForce others) {
        return new LinesInForce(
                Stream.concat(lines.stream(), others.lines.stream()).toList());
    }

    /** Those of them that are named. */
    public LinesInForce among(Collection<@Nullable UUID> named) {
        Set<@Nullable UUID> ids = new HashSet<>(named);
        return new LinesInForce(
                lines.stream().filter(line -> ids.contains(line.id())).toList());
    }

    /** The line, if it is in force. */
    public Optional<LineInForce> find(@Nullable UUID line) {
        return line == null ? Optional.empty() : Optional.ofNullable(byId.get(line));
    }

    /** The line, if it is in force and an order that names it rests on it. */
    public Optional<LineInForce> carrying(@Nullable UUID line, String unit, String siteDivision, String occupation) {
        return find(line).filter(found -> found.carries(unit, siteDivision, occupation));
    }

    /** The lines that count a worker. */
    public Set<UUID> counting(String unit, String home, boolean lopOrMonitored) {
        return counting.computeIfAbsent(new Alike(unit, home, lopOrMonitored), this::counting);
    }

    private Set<UUID> counting(Alike workers) {
        return lines.stream()
                .filter(line -> line.counts(workers.unit, workers.home, workers.lopOrMonitored))
                .map(LineInForce::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What lines tell workers apart by. */
    private record Alike(String unit, String home, boolean lopOrMonitored) {}
}
