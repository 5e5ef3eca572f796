package io.labortransfer.matching.policy.rest;

import io.labortransfer.kit.policy.PolicyTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A value as it is sent.
 *
 * @param value in the policy's measure
 * @param validFrom first day, today at the earliest
 * @param source the decision behind it
 */
record MatchingPolicyRequest(
        @NotNull @Min(1) @Max(55_555) Integer value,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(min = 1, max = 300) String source) {

    PolicyTerms terms() {
        return new PolicyTerms(value, validFrom, source);
    }
}
