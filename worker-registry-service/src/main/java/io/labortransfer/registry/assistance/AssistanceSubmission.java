package io.labortransfer.registry.assistance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is sent; the office is the caller's.
 *
 * @param kind what kind
 * @param measureRef the office's own reference of it
 * @param givenOn when it was given
 */
public record AssistanceSubmission(
        @Nullable AssistanceKind kind,
        @Nullable String measureRef,
        @Nullable LocalDate givenOn) {}
