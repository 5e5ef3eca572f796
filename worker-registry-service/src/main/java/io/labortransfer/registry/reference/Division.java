package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division of GB/T 2260.
 *
 * @param code six digits
 * @param reportingUnit the unit that counts it: the tenant, never taken from the digits
 * @param level how deep it stands
 * @param parent the division that it is part of, as its code says; a unit has none
 * @param validFrom first day on which the code holds; null where the list does not say, and it always has
 * @param validTo first day on which the code no longer holds
 * @param successors the codes that took its place; several when it was divided
 */
public record Division(
        String code,
        String reportingUnit,
        Level level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    public Division {
        successors = List.copyOf(successors);
    }

    /** How deep a division stands. */
    public enum Level {
        UNIT,
        CITY,
        COUNTY
    }

    /** Whether the code holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !isToCome(day) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether its first day is still to come on {@code day}. */
    boolean isToCome(LocalDate day) {
        return validFrom != null && day.isBefore(validFrom);
    }
}
