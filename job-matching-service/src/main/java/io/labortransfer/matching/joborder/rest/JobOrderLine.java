package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.EmploymentForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job order as a line of a file says it: which record it comes from, and the rest as it is sent alone.
 *
 * @param sourceSystem the system of the record; without it that of the file
 * @param sourceRecordId the id there
 * @param submit whether the draft is handed to the destination office at once
 * @param employerId of an employer its own, if it is left out
 */
record JobOrderLine(
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable Boolean submit,
        @Nullable String employerId,
        @Nullable EmploymentForm employmentForm,
        @Nullable String legalEmployerId,
        @Nullable String userEmployerId,
        @Nullable String dispatchReference,
        @Nullable String workForm,
        @Nullable String occupationCode,
        @Nullable String industryCode,
        @Nullable String siteDivision,
        @Nullable String siteAddress,
        @Nullable Integer headcount,
        @Nullable Boolean nightShift,
        @Nullable LocalDate publishFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate startFrom,
        @Nullable Boolean fullTime,
        @Nullable WageRequest wage,
        @Nullable TermsRequest terms,
        @Nullable List<JobOrderRequest.RequirementRequest> requirements,
        @Nullable String agreementLineId,
        @Nullable String guaranteeId,
        @Nullable String brandId,
        @Nullable Boolean subsidized,
        @Nullable Boolean reopenOnLeave) {

    /** How a record is named. */
    record Naming(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            String sourceSystem,

            @NotNull @Size(min = 1, max = 100) String sourceRecordId) {}

    @SuppressWarnings("NullAway") // what is missing is told when the form is checked
    Naming naming(@Nullable String systemOfTheFile) {
        return new Naming(sourceSystem == null ? systemOfTheFile : sourceSystem, sourceRecordId);
    }

    @SuppressWarnings("NullAway") // what is missing is told when the form is checked
    JobOrderRequest request(Passport sender) {
        return new JobOrderRequest(
                employer(sender),
                employmentForm,
                legalEmployerId,
                userEmployerId,
                dispatchReference,
                workForm,
                occupationCode,
                industryCode,
                siteDivision,
                siteAddress,
                headcount,
                nightShift,
                publishFrom,
                validTo,
                startFrom,
                fullTime,
                wage,
                terms,
                requirements,
                agreementLineId,
                guaranteeId,
                brandId,
                subsidized,
                reopenOnLeave);
    }

    private @Nullable String employer(Passport sender) {
        if (employerId != null || sender.employerId() == null) {
            return employerId;
        }
        return new EmployerId(sender.employerId()).wire();
    }
}
