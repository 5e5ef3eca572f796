package io.labortransfer.registry.lifecycle.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a registration moves.
 *
 * @param reason in words; stored encrypted, read by the worker and the worker's office
 */
public record MoveRequest(
        @NotBlank @Size(min = 1, max = 500) String reason) {
    @Override
    public String toString() {
        return "MoveRequest";
    }
}
