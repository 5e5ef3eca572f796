package io.labortransfer.matching.employer.rest;

import io.labortransfer.matching.employer.Verification;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the checker noted, and whether it looked by hand at what the warnings name. */
record VerifyRequest(
        @Nullable @Size(max = 500) String note, @Nullable Boolean checkedByHand) {

    static Verification verification(@Nullable VerifyRequest request) {
        return request == null
                ? new Verification(null, false)
                : new Verification(request.note(), Boolean.TRUE.equals(request.checkedByHand()));
    }
}
