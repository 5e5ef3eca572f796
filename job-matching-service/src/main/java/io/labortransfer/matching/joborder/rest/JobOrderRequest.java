package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.EmploymentForm;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.joborder.Posting;
import io.labortransfer.matching.joborder.Requirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job order as an employer sends it. A public-welfare post is never offered here. */
record JobOrderRequest(
        @NotNull @Size(max = 40) String employerId,
        @NotNull EmploymentForm employmentForm,
        @Nullable @Size(max = 40) String legalEmployerId,
        @Nullable @Size(max = 40) String userEmployerId,
        @Nullable @Pattern(regexp = "[!-~]{1,60}") String dispatchReference,

        @NotNull @Pattern(regexp = "EMPLOYED|WORKSHOP|WORK_RELIEF|FLEXIBLE|FARM_HIRED")
        String workForm,

        @NotNull @Pattern(regexp = "[1-8](-\\d{2}){3}") String occupationCode,
        @Nullable @Pattern(regexp = "[A-T]?\\d{0,4}") String industryCode,

        @NotNull @Pattern(regexp = "[1-9]\\d{5}(\\d{3}(\\d{3})?)?")
        String siteDivision,

        @Nullable @Size(max = 200) String siteAddress,
        @NotNull @Min(1) @Max(100_000) Integer headcount,
        @NotNull Boolean nightShift,
        @NotNull LocalDate publishFrom,
        @NotNull LocalDate validTo,
        @NotNull LocalDate startFrom,
        @NotNull Boolean fullTime,
        @NotNull @Valid WageRequest wage,
        @NotNull @Valid TermsRequest terms,
        @Nullable @Size(max = 20) List<@NotNull @Valid RequirementRequest> requirements,
        @Nullable @Size(max = 30) String agreementLineId,
        @Nullable @Size(max = 30) String guaranteeId,
        @Nullable @Size(max = 30) String brandId,
        @Nullable Boolean subsidized,
        @Nullable Boolean reopenOnLeave) {

    /** What is asked of a worker. */
    record RequirementRequest(
            @NotNull Requirement.Type type,
            @NotNull @Size(min = 1, max = 40) String value,
            @NotNull Boolean mandatory,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
            String legalGround) {

        static RequirementRequest of(Requirement known) {
            return new RequirementRequest(known.type(), known.value(), known.mandatory(), known.legalGround());
        }

        Requirement requirement() {
            return new Requirement(type, value, mandatory, legalGround);
        }
    }

    /** The order as its employer would send it now. */
    static JobOrderRequest of(Posting known) {
        return new JobOrderRequest(
                new EmployerId(known.employerId()).wire(),
                known.employmentForm(),
                new EmployerId(known.legalEmployerId()).wire(),
                known.userEmployerId() == null ? null : new EmployerId(known.userEmployerId()).wire(),
                known.dispatchReference(),
                known.workForm(),
                known.occupationCode(),
                known.industryCode(),
                known.siteDivision(),
                known.siteAddress(),
                known.headcount(),
                known.nightShift(),
                known.publishFrom(),
                known.validTo(),
                known.startFrom(),
                known.fullTime(),
                WageRequest.of(known.wage()),
                TermsRequest.of(known.terms()),
                known.requirements().stream().map(RequirementRequest::of).toList(),
                LinkedId.AGREEMENT_LINE.wire(known.agreementLineId()),
                LinkedId.GUARANTEE.wire(known.guaranteeId()),
                LinkedId.BRAND.wire(known.brandId()),
                known.subsidized(),
                known.reopenOnLeave());
    }

    Posting posting() {
        List<FieldError> errors = new ArrayList<>();
        UUID employer = employer("/employerId", employerId, errors);
        UUID legal = employer("/legalEmployerId", legalEmployerId, errors);
        UUID user = employer("/userEmployerId", userEmployerId, errors);
        UUID line = linked("/agreementLineId", LinkedId.AGREEMENT_LINE, agreementLineId, errors);
        UUID guarantee = linked("/guaranteeId", LinkedId.GUARANTEE, guaranteeId, errors);
        UUID brand = linked("/brandId", LinkedId.BRAND, brandId, errors);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Posting(
                Objects.requireNonNull(employer),
                employmentForm,
                legal == null ? employer : legal,
                user,
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
                wage.wage(),
                terms.terms(),
                requirements == null
                        ? List.of()
                        : requirements.stream()
                                .map(RequirementRequest::requirement)
                                .toList(),
                line,
                guarantee,
                brand,
                Boolean.TRUE.equals(subsidized),
                Boolean.TRUE.equals(reopenOnLeave));
    }

    private static @Nullable UUID linked(
            String pointer, LinkedId kind, @Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        UUID id = kind.parse(text).orElse(null);
        if (id == null) {
            errors.add(new FieldError(pointer, "ID_UNKNOWN"));
        }
        return id;
    }

    private static @Nullable UUID employer(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        UUID id = PublicId.parse(EmployerId.PREFIX, text).orElse(null);
        if (id == null) {
            errors.add(new FieldError(pointer, "ID_UNKNOWN"));
        }
        return id;
    }
}
