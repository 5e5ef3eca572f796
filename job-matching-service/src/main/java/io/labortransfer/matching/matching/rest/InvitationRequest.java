package io.labortransfer.matching.matching.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whom an employer invites. */
record InvitationRequest(
        @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Pattern(regexp = "cnd_[0-7][0-9a-hjkmnp-tv-z]{25}") String> candidateRefs) {}
