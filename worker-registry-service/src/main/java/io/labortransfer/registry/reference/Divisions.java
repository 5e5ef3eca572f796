package io.labortransfer.registry.reference;

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
public final class Divisions {
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, Division> byCode = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    public Divisions(Collection<Division> all) {
        for (var division : all) {
            byCode.put(division.code(), division);
            if (division.level() == Division.Level.COUNTY && division.validTo() == null) {
                parents.add(division.code().substring(0, 4) + "00");
            }
        }
    }

    /** The division with this code, past ones too. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether {@code code} is the lowest division we list: a county, or a city without counties. */
    public boolean isLowest(Division division) {
        return division.level() == Division.Level.COUNTY
                || division.level() == Division.Level.CITY && !parents.contains(division.code());
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
        if (!code.matches("[0-9]{6}([0-9]{3}([0-9]{3})?)?")) {
            return false;
        }
        return find(code.substring(0, COUNTY_DIGITS))
                .filter(division -> division.holdsOn(day))
                .isPresent();
    }

    /** Whether {@code code} names a place to go to: a reporting unit of two digits, or a current division. */
    public boolean isDestination(String code, LocalDate day) {
        var full = code.length() == 2 ? code + "0000" : code;
        return find(full).filter(division -> division.holdsOn(day)).isPresent();
    }
}
