package io.labortransfer.matching.residence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker's registration moved.
 *
 * @param workerId the worker
 * @param fromUnit the unit that had the worker
 * @param toUnit the unit that has the worker from now on
 * @param workerVersion the version of the worker's record that the move made; of two moves the higher one is the later
 * @param validFrom the first day on which the worker counts in the new unit
 * @param registrationDivision county of registration there
 */
public record Relocation(
        UUID workerId,
        String fromUnit,
        String toUnit,
        long workerVersion,
        LocalDate validFrom,
        @Nullable String registrationDivision) {

    /** Refuses a move that leads nowhere. */
    public Relocation {
        if (fromUnit.equals(toUnit)) {
            throw new IllegalArgumentException("a move within a unit is none");
        }
    }
}
