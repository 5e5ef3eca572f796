package io.labortransfer.registry.training;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the quarterly list of occupations that lack people; the occupation is the course's.
 *
 * @param unit whose list, two digits, 00 for the national one
 * @param period which quarter, as in 2026Q3
 */
public record CourseShortage(
        @Nullable String unit, @Nullable String period) {}
