package io.labortransfer.registry.worker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category that holds for a span of days.
 *
 * @param code which
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 * @param source the system that says so
 */
public record Category(
        CategoryCode code, LocalDate validFrom, @Nullable LocalDate validTo, String source) {

    /** Whether it holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
