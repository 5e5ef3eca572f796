package io.labortransfer.registry.worker.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom to find; in the body, because an ID number has no place in an address.
 *
 * @param idNumber complete ID number
 */
public record SearchRequest(@NotBlank @Size(max = 40) String idNumber) {
    @Override
    public String toString() {
        return "SearchRequest";
    }
}
