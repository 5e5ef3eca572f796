package io.labortransfer.registry.reference;

import io.labortransfer.kit.policy.WholeUnits;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All divisions, by code. Towns (9 digits) and villages (12) are known by their county. */
public final class Divisions implements WholeUnits {
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Division> byCode = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    public Divisions(Collection<Division> all) {
        for (var division : all) {
            byCode.put(division.code(), division);
            if (division.level() == Division.Level.COUNTY && division.validTo() == null) {
                var parent = division.parent();
                parents.add(parent == null ? division.code().substring(0, 4) + "00" : parent);
            }
        }
    }

    /** The division with this code, past ones too. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The division that stands on {@code day} for {@code code}: itself, or the end of its chain of successors. Empty when there is none,
     * or when one of the chain was divided and only a person can say which part is meant.
     */
    public Optional<Division> current(String code, LocalDate day) {
        var division = find(code);
        for (var step = 0; step < LONGEST_CHAIN; step++) {
            if (division.isEmpty() || division.get().holdsOn(day)) {
                return division;
            }
            var successors = division.get().successors();
            division = successors.size() == 1 ? find(successors.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether {@code code} is the lowest division we list: a county, or a city without counties. */
    public boolean isLowest(Division division) {
        return division.level() == Division.Level.COUNTY
                || division.level() == Division.Level.CITY && !parents.contains(division.code());
    }

    /** Whether whoever speaks for divisions that begin with {@code prefix} speaks for all of a unit. */
    @Override
    public boolean isWholeUnit(String unit, String prefix) {
        return byCode.values().stream()
                .filter(division -> division.reportingUnit().equals(unit))
                .allMatch(division -> division.code().startsWith(prefix));
    }

    /** The first of the lowest divisions of a unit that are current and within somebody's reach. */
    public Optional<Division> firstLowest(String unit, Predicate<String> reach, LocalDate day) {
        return byCode.values().stream()
                .filter(division -> division.reportingUnit().equals(unit) && reach.test(division.code()))
                .filter(division -> isLowest(division) && division.holdsOn(day))
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
