package io.labortransfer.tracking.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * What both parties put their names to.
 *
 * @param validFrom the first day in force
 * @param validTo the first day on which it no longer stands
 * @param lines the lines, at least one
 */
public record Terms(LocalDate validFrom, LocalDate validTo, List<AgreedLine> lines) {

    public Terms {
        lines = List.copyOf(lines);
    }

    /** Whether nothing of it can come into force any more on {@code today}. */
    public boolean isOver(LocalDate today) {
        return !validTo.isAfter(today);
    }
}
