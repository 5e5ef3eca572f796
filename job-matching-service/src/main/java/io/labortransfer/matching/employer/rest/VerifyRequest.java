package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the checker noted. */
record VerifyRequest(@Nullable @Size(max = 500) String note) {}
