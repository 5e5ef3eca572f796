package io.labortransfer.matching.joborder.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an order is given back to be mended. */
record SendBackRequest(
        @NotNull @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> reasons,
        @Nullable @Size(max = 500) String note) {}
