package io.labortransfer.registry.subject.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The office holds that the record is right.
 *
 * @param reason in words; stored encrypted, read by the worker and the worker's office
 */
public record CorrectionDecline(
        @NotBlank @Size(min = 1, max = 500) String reason) {
    @Override
    public String toString() {
        return "CorrectionDecline";
    }
}
