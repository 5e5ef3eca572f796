package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.employer.ContactPerson;
import io.labortransfer.matching.employer.EmployerType;
import io.labortransfer.matching.employer.License;
import io.labortransfer.matching.employer.NewEmployer;
import io.labortransfer.matching.employer.Uscc;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer sends to register, and changes later. */
record RegisterRequest(
        @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}")
        String uscc,

        @NotBlank @Size(max = 200) String name,
        @NotNull EmployerType type,
        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String division,
        @NotNull Boolean noWorkerFees,
        @Nullable @Pattern(regexp = "[!-~]{1,60}") String licenseNo,
        @Nullable LocalDate licenseValidTo,
        @Nullable @Valid ContactRequest contactPerson) {

    /** Whom to speak to. */
    record ContactRequest(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Pattern(regexp = "\\+[1-9]\\d{6,14}") String phone) {}

    /** The registration as its employer would send it now. */
    static RegisterRequest of(NewEmployer known) {
        License license = known.license();
        ContactPerson contact = known.contact();
        return new RegisterRequest(
                known.uscc().value(),
                known.name(),
                known.type(),
                known.division(),
                known.noWorkerFees(),
                license == null ? null : license.number(),
                license == null ? null : license.validTo(),
                contact == null ? null : new ContactRequest(contact.name(), contact.phone()));
    }

    NewEmployer told() {
        return new NewEmployer(
                new Uscc(uscc),
                name.strip(),
                type,
                division,
                noWorkerFees,
                license(),
                contactPerson == null
                        ? null
                        : new ContactPerson(contactPerson.name().strip(), contactPerson.phone()));
    }

    /** A number without a last day, or the other way round, is no licence. */
    private @Nullable License license() {
        if (licenseNo == null && licenseValidTo == null) {
            return null;
        }
        if (licenseNo == null) {
            throw Problems.invalid(new FieldError("/licenseNo", "REQUIRED"));
        }
        if (licenseValidTo == null) {
            throw Problems.invalid(new FieldError("/licenseValidTo", "REQUIRED"));
        }
        return new License(licenseNo, licenseValidTo);
    }
}
