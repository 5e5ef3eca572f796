package io.labortransfer.registry.lifecycle.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The office vouches for a record.
 *
 * @param attestation who vouches for it from now on; the county when nothing is said
 * @param reason what was compared, in words; stored encrypted, read by the worker and the worker's office
 */
public record Verification(
        @Nullable Voucher attestation,
        @Size(min = 1, max = 500) @Nullable String reason) {

    /** Who can vouch for a record that is to be matched. */
    public enum Voucher {
        COUNTY,
        SYSTEM
    }

    @Override
    public String toString() {
        return "Verification[" + attestation + "]";
    }
}
