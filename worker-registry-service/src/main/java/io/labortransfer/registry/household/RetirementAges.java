package io.labortransfer.registry.household;

import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.reference.ReferenceRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When working age ends, by sex and month of birth, from the published {@code retirement-table}. The ages rise month by month; who was
 * born before the first month of the table retires a month younger than those of that month, who was born after the last at its age.
 * Women are counted by the higher of their two ages, which is the end of a household's working age too.
 */
final class RetirementAges {
    private static final String LIST = "retirement-table";
    private static final Map<String, String> GROUP_OF_SEX = Map.of("1", "MEN", "2", "WOMEN_55");

    private final Map<String, NavigableMap<YearMonth, Integer>> months = new TreeMap<>();

    private RetirementAges(List<Map<String, Object>> rows) {
        rows.forEach(row -> months.computeIfAbsent(String.valueOf(row.get("group")), group -> new TreeMap<>())
                .put(
                        YearMonth.parse(String.valueOf(row.get("birthMonth"))),
                        Integer.valueOf(String.valueOf(row.get("ageMonths")))));
    }

    /** The table in force. */
    static RetirementAges of(ReferenceLibrary library) {
        return of(library.national(LIST).map(ReferenceRevision::items).orElse(List.of()));
    }

    /** The ages in these rows. */
    static RetirementAges of(List<Map<String, Object>> rows) {
        return new RetirementAges(rows);
    }

    /** Whether a person of this sex (GB/T 2261.1), born on that day, has reached the age on {@code day}. Nobody has of whom the table says nothing. */
    boolean reached(String sex, LocalDate born, LocalDate day) {
        var ages = months.get(GROUP_OF_SEX.getOrDefault(sex, ""));
        return ages != null && !born.plusMonths(age(ages, YearMonth.from(born))).isAfter(day);
    }

    private static int age(NavigableMap<YearMonth, Integer> ages, YearMonth born) {
        var known = ages.floorEntry(born);
        return known == null ? ages.firstEntry().getValue() - 1 : known.getValue();
    }
}
