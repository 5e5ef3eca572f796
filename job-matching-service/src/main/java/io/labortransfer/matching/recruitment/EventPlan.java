package io.labortransfer.matching.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host announces.
 *
 * @param kind what is held
 * @param division where, or where its host sits
 * @param day on which day
 * @param provinces units whose people are invited
 * @param brandId the labor brand that it presents
 * @param jobOrderIds orders that it is about
 */
public record EventPlan(
        EventKind kind,
        String division,
        LocalDate day,
        List<String> provinces,
        @Nullable UUID brandId,
        List<UUID> jobOrderIds) {

    /** Copies. */
    public EventPlan {
        provinces = List.copyOf(provinces);
        jobOrderIds = List.copyOf(jobOrderIds);
    }
}
