package io.labortransfer.registry.reference;

import io.labortransfer.kit.policy.WholeUnits;
import io.labortransfer.kit.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All divisions, by code. Towns (9 digits) and villages (12) are known by their county. */
public final class Divisions implements WholeUnits {
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    private final Map<String, Division> byCode = new HashMap<>();
    private final Map<String, List<Division>> countiesOf = new HashMap<>();
    private final Map<String, List<Division>> before = new HashMap<>();

    public Divisions(Collection<Division> all) {
        for (var division : all) {
            byCode.put(division.code(), division);
            if (division.level() == Division.Level.COUNTY) {
                var parent = division.parent();
                put(countiesOf, parent == null ? division.code().substring(0, 4) + "00" : parent, division);
            }
            division.successors().forEach(successor -> put(before, successor, division));
        }
    }

    private static void put(Map<String, List<Division>> lists, String code, Division division) {
        lists.computeIfAbsent(code, key -> new ArrayList<>()).add(division);
    }

    /** The division with this code, past ones too. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What is wrong with a code that cannot be used on {@code day}. What stands in its place is told, so that it is mended in one step: of
     * one that ended all that followed it, of one that is still to come all that it will follow.
     */
    public FieldError fault(String pointer, @Nullable String code, LocalDate day) {
        var division = code == null ? null : byCode.get(code);
        if (division == null || division.holdsOn(day)) {
            return new FieldError(pointer, "DIVISION_UNKNOWN");
        }
        return division.isToCome(day)
                ? new FieldError(
                        pointer,
                        "DIVISION_NOT_YET",
                        String.valueOf(division.validFrom()),
                        named(standing(division, day)))
                : new FieldError(pointer, "DIVISION_ENDED", named(successors(division, day)));
    }

    private static String named(Collection<String> codes) {
        return codes.isEmpty() ? "-" : String.join(", ", codes);
    }

    private SortedSet<String> standing(Division toCome, LocalDate day) {
        return before.getOrDefault(toCome.code(), List.of()).stream()
                .filter(division -> division.holdsOn(day))
                .map(Division::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ends of its chain; several when one of the chain was divided. */
    private SortedSet<String> successors(Division ended, LocalDate day) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(ended.successors());
        while (!open.isEmpty()) {
            var next = byCode.get(open.remove());
            if (next == null || !seen.add(next.code())) {
                continue;
            }
            if (next.holdsOn(day)) {
                found.add(next.code());
            } else {
                open.addAll(next.successors());
            }
        }
        return found;
    }

    /** Whether {@code division} is the lowest that we list on {@code day}: a county, or a city without counties. */
    public boolean isLowest(Division division, LocalDate day) {
        return division.level() == Division.Level.COUNTY
                || division.level() == Division.Level.CITY
                        && countiesOf.getOrDefault(division.code(), List.of()).stream()
                                .noneMatch(county -> county.holdsOn(day));
    }

    /** The reporting units that have divisions. */
    public Set<String> units() {
        return byCode.values().stream().map(Division::reportingUnit).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether whoever speaks for divisions that begin with {@code prefix} speaks for all of a unit. */
    @Override
    public boolean isWholeUnit(String unit, String prefix) {
        return byCode.values().stream()
                .filter(division -> division.reportingUnit().equals(unit))
                .allMatch(division -> division.code().startsWith(prefix));
    }

    /** Whether whoever speaks for divisions that begin with {@code prefix} speaks for one county, or one city without counties. */
    public boolean isOneCounty(String unit, String prefix, LocalDate day) {
        return byCode.values().stream()
                        .filter(division -> division.reportingUnit().equals(unit)
                                && division.code().startsWith(prefix))
                        .filter(division -> division.holdsOn(day) && isLowest(division, day))
                        .limit(2)
                        .count()
                == 1;
    }

    /** The first of the lowest divisions of a unit that are current and within somebody's reach. */
    public Optional<Division> firstLowest(String unit, Predicate<String> reach, LocalDate day) {
        return byCode.values().stream()
                .filter(division -> division.reportingUnit().equals(unit) && reach.test(division.code()))
                .filter(division -> isLowest(division, day) && division.holdsOn(day))
                .min(Comparator.comparing(Division::code));
    }

    /** Whether a person can live there on {@code day}: a current division, or a town or village of one. */
    public boolean isResidence(String code, LocalDate day) {
        return ofResidence(code).filter(division -> division.holdsOn(day)).isPresent();
    }

    /** The division of a residence, past ones too: its own, or that of its town or village. */
    public Optional<Division> ofResidence(String code) {
        return isCodeOfPlace(code) ? find(code.substring(0, COUNTY_DIGITS)) : Optional.empty();
    }

    /** Asked for every line of a file: no pattern. */
    private static boolean isCodeOfPlace(String code) {
        var length = code.length();
        if (length != COUNTY_DIGITS && length != TOWN_DIGITS && length != VILLAGE_DIGITS) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code code} names a place to go to: a reporting unit of two digits, or a current division. */
    public boolean isDestination(String code, LocalDate day) {
        return code.length() == 2
                ? byCode.values().stream()
                        .anyMatch(division -> division.reportingUnit().equals(code) && division.holdsOn(day))
                : find(code).filter(division -> division.holdsOn(day)).isPresent();
    }
}
