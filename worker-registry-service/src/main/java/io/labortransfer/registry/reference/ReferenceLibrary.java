package io.labortransfer.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The published lists in memory, as rules ask for them. Filled once at start. */
@ApplicationScoped
public class ReferenceLibrary {
    private volatile Map<String, ReferenceRevision> revisions = Map.of();
    private volatile Divisions divisions = new Divisions(List.of());
    private volatile Occupations occupations = new Occupations(List.of());
    private volatile Set<String> workForms = Set.of();

    void fill(List<ReferenceRevision> published) {
        revisions = published.stream().collect(Collectors.toUnmodifiableMap(ReferenceRevision::key, r -> r));
        divisions = new Divisions(
                items("divisions").stream().map(ReferenceLibrary::division).toList());
        occupations = new Occupations(codes("occupations"));
        workForms = codes("work-forms");
    }

    public Divisions divisions() {
        return divisions;
    }

    public Occupations occupations() {
        return occupations;
    }

    /** The codes of {@code workForm}, an open list. */
    public Set<String> workForms() {
        return workForms;
    }

    /** The national revision of {@code list} in force. */
    public Optional<ReferenceRevision> national(String list) {
        return Optional.ofNullable(revisions.get(list + ":00"));
    }

    private List<Map<String, Object>> items(String list) {
        return national(list).map(ReferenceRevision::items).orElse(List.of());
    }

    private Set<String> codes(String list) {
        return items(list).stream().map(item -> text(item, "code")).collect(Collectors.toUnmodifiableSet());
    }

    private static Division division(Map<String, Object> item) {
        var validTo = item.get("validTo");
        var successor = item.get("successorCode");
        return new Division(
                text(item, "code"),
                text(item, "reportingUnit"),
                Division.Level.valueOf(text(item, "level")),
                validTo == null ? null : LocalDate.parse(validTo.toString()),
                successor == null ? null : successor.toString());
    }

    private static String text(Map<String, Object> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("A row of a reference list has no " + name);
        }
        return value.toString();
    }
}
