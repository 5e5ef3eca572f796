package io.labortransfer.registry.reference;

import io.labortransfer.kit.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Examines the rows of a revision: each by itself, then with one another, with the lists that they refer to, and a unit's with the
 * national ones. Tells row and field of what is wrong, a hundred faults at most.
 */
final class RowExamination {
    private static final String DIVISIONS = "divisions";
    private static final int MOST_FAULTS = 100;

    private final ListSchema schema;
    private final String unit;
    private final Function<String, List<Map<String, Object>>> national;
    private final Divisions divisions;
    private final List<FieldError> faults = new ArrayList<>();

    /**
     * @param national the national rows in force of a list, by its name
     * @param divisions to whom a division belongs
     */
    RowExamination(
            ListSchema schema, String unit, Function<String, List<Map<String, Object>>> national, Divisions divisions) {
        this.schema = schema;
        this.unit = unit;
        this.national = national;
        this.divisions = divisions;
    }

    List<FieldError> of(ListRows items) {
        var rows = items.rows();
        var reading = new RowReading(schema, this::note);
        for (var i = 0; i < rows.size(); i++) {
            reading.read(place(i), rows.get(i));
        }
        if (faults.isEmpty()) {
            noneStandsTwice(rows);
            whatTheyReferToIsThere(rows);
            if (!ReferenceRevision.NATION.equals(unit)) {
                aUnitSpeaksForItself(rows);
            }
        }
        return List.copyOf(faults);
    }

    private static String place(int row) {
        return "/items/" + row;
    }

    private void note(FieldError fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private void noneStandsTwice(List<Map<String, Object>> rows) {
        var seen = new HashMap<List<String>, List<Integer>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var other : seen.computeIfAbsent(schema.key(row), key -> new ArrayList<>())) {
                if (overlap(rows.get(other), row)) {
                    note(new FieldError(place(i), "ROW_REPEATED", other));
                    break;
                }
            }
            Objects.requireNonNull(seen.get(schema.key(row))).add(i);
        }
    }

    private static boolean overlap(Map<String, Object> one, Map<String, Object> other) {
        return from(one).isBefore(to(other)) && from(other).isBefore(to(one));
    }

    private static LocalDate from(Map<String, Object> row) {
        return Objects.requireNonNullElse(RowReading.day(row.get(ListSchema.FROM)), LocalDate.MIN);
    }

    private static LocalDate to(Map<String, Object> row) {
        return Objects.requireNonNullElse(RowReading.day(row.get(ListSchema.TO)), LocalDate.MAX);
    }

    private void whatTheyReferToIsThere(List<Map<String, Object>> rows) {
        for (var field : schema.fields()) {
            var list = field.refersTo();
            if (list == null) {
                continue;
            }
            var known = codes(list.equals(schema.list()) ? rows : national.apply(list));
            for (var i = 0; i < rows.size(); i++) {
                var value = rows.get(i).get(field.name());
                var named =
                        value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
                if (!known.containsAll(named)) {
                    note(new FieldError(place(i) + "/" + field.name(), "CODE_UNKNOWN", list));
                }
            }
        }
    }

    private static Set<Object> codes(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.get("code"))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** It speaks of its own divisions only, takes nothing back, and asks no less than the nation does. */
    private void aUnitSpeaksForItself(List<Map<String, Object>> rows) {
        var nation = national.apply(schema.list()).stream().collect(Collectors.groupingBy(schema::key));
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            ownDivisions(i, row);
            for (var standing : nation.getOrDefault(schema.key(row), List.of())) {
                if (!overlap(standing, row)) {
                    continue;
                }
                if (schema.unitRows() != UnitRows.STRICTER) {
                    note(new FieldError(place(i), "ROW_NATIONAL"));
                    break;
                }
                asStrict(i, row, standing);
            }
        }
    }

    private void ownDivisions(int i, Map<String, Object> row) {
        for (var field : schema.fields()) {
            var code = row.get(field.name());
            if (DIVISIONS.equals(field.refersTo())
                    && code instanceof String text
                    && divisions
                            .find(text)
                            .filter(division -> division.reportingUnit().equals(unit))
                            .isEmpty()) {
                note(new FieldError(place(i) + "/" + field.name(), "DIVISION_NOT_YOURS"));
            }
        }
    }

    private void asStrict(int i, Map<String, Object> row, Map<String, Object> standing) {
        for (var field : schema.fields()) {
            if (field.notLower()
                    && row.get(field.name()) instanceof Number own
                    && standing.get(field.name()) instanceof Number nations
                    && own.longValue() < nations.longValue()) {
                note(new FieldError(place(i) + "/" + field.name(), "TOO_SMALL", nations.longValue()));
            }
        }
    }
}
