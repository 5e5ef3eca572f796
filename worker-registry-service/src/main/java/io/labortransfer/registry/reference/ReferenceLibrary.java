package io.labortransfer.registry.reference;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists in force in memory, as rules ask for them. Filled at start and when a revision comes into force. */
@Singleton
public class ReferenceLibrary {
    private static final String CALENDARS = "calendars";
    private static final String SEX_CODES = "sex-codes";
    private static final String EDUCATION_CODES = "education-codes";
    private static final String WORK_FORMS = "work-forms";

    /** What an identity card can say; the standard has codes for those of whom nothing is known besides. */
    private static final Set<String> SEXES_OF_CARDS = Set.of("1", "2");

    private volatile Shelf shelf = Shelf.of(List.of(), LocalDate.MIN);

    void fill(List<ReferenceRevision> published, LocalDate today) {
        shelf = Shelf.of(published, today);
    }

    public Divisions divisions() {
        return shelf.divisions();
    }

    public Occupations occupations() {
        return shelf.occupations();
    }

    /** The codes of {@code workForm}, an open list. */
    public Set<String> workForms() {
        return shelf.codes(WORK_FORMS);
    }

    /** The codes of {@code sex} that a worker's record can hold. */
    public Set<String> sexes() {
        return shelf.codes(SEX_CODES);
    }

    /** The codes of {@code education}. */
    public Set<String> educations() {
        return shelf.codes(EDUCATION_CODES);
    }

    /** Terms in working days of a reporting unit, or of the nation: its own days are counted beside the national ones. */
    public WorkingDays workingDays(String unit) {
        return shelf.workingDays(unit);
    }

    /** The national revision of {@code list} in force. */
    public Optional<ReferenceRevision> national(String list) {
        return Optional.ofNullable(shelf.revisions().get(list + ":" + ReferenceRevision.NATION));
    }

    /** The rows of the national revision of {@code list} in force. */
    public List<Map<String, Object>> nationalRows(String list) {
        return national(list).map(ReferenceRevision::items).orElse(List.of());
    }

    /** What is on the shelf at one time, taken out and put back as a whole. */
    private record Shelf(
            Map<String, ReferenceRevision> revisions,
            Divisions divisions,
            Occupations occupations,
            Map<String, Set<String>> codes,
            Map<String, WorkingDays> calendars) {

        static Shelf of(List<ReferenceRevision> published, LocalDate today) {
            var revisions = published.stream()
                    .collect(Collectors.toUnmodifiableMap(ReferenceRevision::name, revision -> revision));
            return new Shelf(
                    revisions,
                    new Divisions(rows(revisions, "divisions").stream()
                            .map(Shelf::division)
                            .toList()),
                    new Occupations(codes(revisions, "occupations", today), crosswalk(revisions)),
                    Map.of(
                            WORK_FORMS,
                            codes(revisions, WORK_FORMS, today),
                            EDUCATION_CODES,
                            codes(revisions, EDUCATION_CODES, today),
                            SEX_CODES,
                            ofCards(codes(revisions, SEX_CODES, today))),
                    calendars(published, rows(revisions, CALENDARS)));
        }

        Set<String> codes(String list) {
            return codes.getOrDefault(list, Set.of());
        }

        WorkingDays workingDays(String unit) {
            var own = calendars.get(unit);
            return own == null ? Objects.requireNonNull(calendars.get(ReferenceRevision.NATION)) : own;
        }

        /** The nation's, and that of each unit that has days of its own. */
        private static Map<String, WorkingDays> calendars(
                List<ReferenceRevision> published, List<Map<String, Object>> national) {
            var nation = WorkingDays.of(national);
            var calendars = new HashMap<String, WorkingDays>();
            published.stream()
                    .filter(revision -> revision.list().equals(CALENDARS))
                    .forEach(revision -> calendars.put(revision.unit(), nation.and(WorkingDays.of(revision.items()))));
            calendars.put(ReferenceRevision.NATION, nation);
            return Map.copyOf(calendars);
        }

        private static Set<String> ofCards(Set<String> codes) {
            return codes.stream().filter(SEXES_OF_CARDS::contains).collect(Collectors.toUnmodifiableSet());
        }

        private static List<Map<String, Object>> rows(Map<String, ReferenceRevision> revisions, String list) {
            var national = revisions.get(list + ":" + ReferenceRevision.NATION);
            return national == null ? List.of() : national.items();
        }

        /** What came in the place of each code that is written otherwise now. */
        private static Map<String, Set<String>> crosswalk(Map<String, ReferenceRevision> revisions) {
            return rows(revisions, "occupation-crosswalk").stream()
                    .filter(row -> !text(row, "fromCode").equals(text(row, "toCode")))
                    .collect(Collectors.groupingBy(
                            row -> text(row, "fromCode"),
                            Collectors.mapping(row -> text(row, "toCode"), Collectors.toUnmodifiableSet())));
        }

        /** The codes that hold today. */
        private static Set<String> codes(Map<String, ReferenceRevision> revisions, String list, LocalDate today) {
            return rows(revisions, list).stream()
                    .filter(row -> holds(row, today))
                    .map(row -> text(row, "code"))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean holds(Map<String, Object> row, LocalDate today) {
            var from = RowReading.day(row.get(ListSchema.FROM));
            var to = RowReading.day(row.get(ListSchema.TO));
            return (from == null || !from.isAfter(today)) && (to == null || to.isAfter(today));
        }

        private static Division division(Map<String, Object> row) {
            return new Division(
                    text(row, "code"),
                    text(row, "reportingUnit"),
                    Division.Level.valueOf(text(row, "level")),
                    parent(row),
                    RowReading.day(row.get(ListSchema.FROM)),
                    RowReading.day(row.get(ListSchema.TO)),
                    row.get("successors") instanceof Collection<?> codes
                            ? codes.stream().map(Object::toString).toList()
                            : List.of());
        }

        private static @Nullable String parent(Map<String, Object> row) {
            return row.containsKey("parent") ? text(row, "parent") : null;
        }

        private static String text(Map<String, Object> row, String name) {
            return Objects.requireNonNull(row.get(name), () -> "A row of a reference list has no " + name)
                    .toString();
        }
    }
}
