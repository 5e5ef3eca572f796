package io.labortransfer.matching.matching.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Why the employer does not go on; a job-related code. */
record ReasonRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reasonCode) {}
