package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an employer is suspended. */
record SuspendRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String reasonCode,
        @Nullable @Size(max = 500) String note) {}
