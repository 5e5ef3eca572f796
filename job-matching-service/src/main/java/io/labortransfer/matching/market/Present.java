package io.labortransfer.matching.market;

import io.labortransfer.matching.engine.Seeker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an open wish.
 *
 * @param seeker as the engine sees them, in the priority class that they belong to
 * @param registrationDivision where they are registered, by which agreements speak of them
 * @param earliestStart the first day that they named
 */
public record Present(
        Seeker seeker,
        String registrationDivision,
        @Nullable LocalDate earliestStart) {}
