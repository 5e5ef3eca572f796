package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an employer says against an entry of its record. */
record ComplianceObjectionRequest(
        @NotNull @Size(max = 40) String entryId,
        @NotNull @Size(min = 1, max = 2000) String text) {

    @Override
    public String toString() {
        return "ComplianceObjectionRequest";
    }
}
