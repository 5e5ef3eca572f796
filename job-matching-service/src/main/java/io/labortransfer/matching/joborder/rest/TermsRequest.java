package io.labortransfer.matching.joborder.rest;

import io.labortransfer.matching.joborder.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised beside the wage. */
record TermsRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String contractKind,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> insurance,
        @Nullable @Valid LodgingRequest lodging,
        @NotNull Terms.ReturnFunding returnFunding) {

    /** A bed. */
    record LodgingRequest(
            @NotNull Boolean provided,
            @Nullable @Min(0) @Max(100_000_000) Long costFen,
            @Nullable @Min(0) @Max(100_000) Integer beds) {

        static LodgingRequest of(Terms.Lodging known) {
            return new LodgingRequest(known.provided(), known.costFen(), known.beds());
        }

        Terms.Lodging lodging() {
            return new Terms.Lodging(provided, costFen == null ? 0 : costFen, beds == null ? 0 : beds);
        }
    }

    static TermsRequest of(Terms known) {
        return new TermsRequest(
                known.contractKind(),
                known.insurance(),
                known.lodging() == null ? null : LodgingRequest.of(known.lodging()),
                known.returnFunding());
    }

    Terms terms() {
        return new Terms(
                contractKind,
                insurance == null ? List.of() : insurance,
                lodging == null ? null : lodging.lodging(),
                returnFunding);
    }
}
