package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.market.Counterfactuals;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which worker, and what would be otherwise: a certificate, a destination, or both. */
record CounterfactualRequest(
        @NotNull @Size(max = 40) String workerId,
        @Pattern(regexp = "[1-8](-[0-9]{2}){3}") @Nullable String withCertificate,

        @Pattern(regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}") @Nullable
        String withDestination) {

    Counterfactuals.Change change() {
        if (withCertificate == null && withDestination == null) {
            throw Problems.invalid(
                    new FieldError("/withCertificate", "CHANGE_MISSING"),
                    new FieldError("/withDestination", "CHANGE_MISSING"));
        }
        return new Counterfactuals.Change(withCertificate, withDestination);
    }
}
