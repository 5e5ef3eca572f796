package io.labortransfer.matching.employer.rest;

import io.labortransfer.matching.employer.EmployerType;
import io.labortransfer.matching.employer.NewEmployer;
import io.labortransfer.matching.employer.Uscc;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an employer sends to register. */
record RegisterRequest(
        @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}")
        String uscc,

        @NotBlank @Size(max = 200) String name,
        @NotNull EmployerType type,
        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String division,
        @NotNull Boolean noWorkerFees) {

    NewEmployer told() {
        return new NewEmployer(new Uscc(uscc), name.strip(), type, division, noWorkerFees);
    }
}
