package io.labortransfer.registry.worker.rest;

import io.labortransfer.registry.worker.ClearField;
import io.labortransfer.registry.worker.RevealPurpose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which values somebody must see in clear, and why.
 *
 * @param fields the values
 * @param purpose what they are for
 * @param reason the case at hand, in words; stored encrypted, read by the worker and the worker's office
 */
public record RevealRequest(
        @NotEmpty @Size(max = 4) List<@NotNull ClearField> fields,
        @NotNull RevealPurpose purpose,
        @NotBlank @Size(min = 10, max = 500) String reason) {
    @Override
    public String toString() {
        return "RevealRequest" + fields;
    }
}
