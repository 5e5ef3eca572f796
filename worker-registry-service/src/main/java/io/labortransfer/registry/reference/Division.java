package io.labortransfer.registry.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division of GB/T 2260.
 *
 * @param code six digits
 * @param reportingUnit the unit that counts it: the tenant, never taken from the digits
 * @param level how deep it stands
 * @param validTo first day on which the code no longer holds
 * @param successorCode the code that took its place
 */
public record Division(
        String code,
        String reportingUnit,
        Level level,
        @Nullable LocalDate validTo,
        @Nullable String successorCode) {

    /** How deep a division stands. */
    public enum Level {
        UNIT,
        CITY,
        COUNTY
    }

    /** Whether the code holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return validTo == null || day.isBefore(validTo);
    }
}
