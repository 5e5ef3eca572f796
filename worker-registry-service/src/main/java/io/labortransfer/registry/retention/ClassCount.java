package io.labortransfer.registry.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a class is kept.
 *
 * @param of the class
 * @param count so many records
 * @param oldest day of the oldest
 * @param due so many whose term is over, and that are to be deleted
 * @param deleted so many were deleted in the period; none where that leaves no trace
 */
public record ClassCount(
        RecordClass of,
        long count,
        @Nullable LocalDate oldest,
        long due,
        @Nullable Long deleted) {}
