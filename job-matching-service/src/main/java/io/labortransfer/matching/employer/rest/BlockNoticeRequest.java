package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an employer is to be blocked, and until when it is heard. */
record BlockNoticeRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String basis,
        @NotBlank @Size(max = 4000) String text,
        @Nullable Instant hearingUntil) {}
