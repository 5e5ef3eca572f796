package io.labortransfer.matching.matching.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which worker, which order. */
record WhyNotRequest(
        @NotNull @Size(max = 40) String workerId,
        @NotNull @Size(max = 40) String jobOrderId) {}
