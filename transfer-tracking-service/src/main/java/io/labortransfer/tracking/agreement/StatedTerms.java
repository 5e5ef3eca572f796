package io.labortransfer.tracking.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms as an office states them.
 *
 * @param validFrom the first day in force
 * @param validTo the first day on which it no longer stands
 * @param lines the lines; one that stands already is named by its id
 */
public record StatedTerms(LocalDate validFrom, LocalDate validTo, List<Line> lines) {

    public StatedTerms {
        lines = List.copyOf(lines);
    }

    /**
     * A line as an office states it.
     *
     * @param lineId the line, when it stands already
     * @param year the year
     * @param occupationCode the occupation; every one when absent
     * @param group whom it is about
     * @param targetPersons the goal
     * @param committedPosts the duty
     * @param fundedSeatCap the cap
     */
    public record Line(
            @Nullable UUID lineId,
            int year,
            @Nullable String occupationCode,
            PersonGroup group,
            int targetPersons,
            int committedPosts,
            int fundedSeatCap) {

        AgreedLine agreed(UUID id) {
            return new AgreedLine(id, year, occupationCode, group, targetPersons, committedPosts, fundedSeatCap);
        }
    }
}
