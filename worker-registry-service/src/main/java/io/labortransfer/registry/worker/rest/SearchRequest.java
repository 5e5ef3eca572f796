package io.labortransfer.registry.worker.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to find, by one of the three; in the body, because none has a place in an address.
 *
 * @param idNumber complete ID number
 * @param name complete name; in Latin letters its reading without tones, its initials, or the reading of the surname
 * @param phone complete phone, E.164
 */
public record SearchRequest(
        @Size(max = 40) @Pattern(regexp = "\\s*[0-9]{17}[0-9Xx]\\s*") @Nullable
        String idNumber,

        @Size(min = 1, max = 100) @Nullable String name,

        @Size(max = 40) @Pattern(regexp = "\\s*\\+[1-9][0-9]{6,14}\\s*") @Nullable
        String phone) {
    @Override
    public String toString() {
        return "SearchRequest";
    }
}
