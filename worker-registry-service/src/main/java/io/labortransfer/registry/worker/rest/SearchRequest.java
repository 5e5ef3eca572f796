package io.labortransfer.registry.worker.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to find, by one of the two; in the body, because neither has a place in an address.
 *
 * @param idNumber complete ID number
 * @param name complete name; in Latin letters its reading without tones, its initials, or the reading of the surname
 */
public record SearchRequest(
        @Size(max = 40) @Pattern(regexp = "\\s*[0-9]{17}[0-9Xx]\\s*") @Nullable
        String idNumber,

        @Size(min = 1, max = 100) @Nullable String name) {
    @Override
    public String toString() {
        return "SearchRequest";
    }
}
