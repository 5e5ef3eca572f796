package io.labortransfer.matching.market;

import io.labortransfer.matching.engine.Seeker;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an open wish.
 *
 * @param seeker as the engine sees them, in the priority class that they belong to
 * @param registrationDivision where they are registered, by which agreements speak of them
 * @param byDutyAlone units whose offices are shown them because a law says so and not because they agreed: no employer there is
 * @param earliestStart the first day that they named
 */
public record Present(
        Seeker seeker,
        String registrationDivision,
        Set<String> byDutyAlone,
        @Nullable LocalDate earliestStart) {

    /** Copies. */
    public Present {
        byDutyAlone = Set.copyOf(byDutyAlone);
    }
}
