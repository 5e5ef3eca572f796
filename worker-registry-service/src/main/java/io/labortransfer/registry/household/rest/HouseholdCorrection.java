package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.household.HouseholdFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an office may correct of a household.
 *
 * @param registrationDivision county of the registration; people in it may be registered elsewhere in the unit
 * @param relocated whether it was moved out of a place that could not feed it
 * @param members who belongs to it, in the place of all who did
 * @param monitoringType is never taken here: it comes only from the origin's own system
 * @param riskState is never taken here: it comes only from the origin's own system
 */
public record HouseholdCorrection(
        @NotNull @Pattern(regexp = "[0-9]{6}") String registrationDivision,
        @NotNull Boolean relocated,

        @NotNull @Size(max = HouseholdFacts.MOST_MEMBERS) List<@NotNull @Valid HouseholdMemberRequest> members,

        @Schema(hidden = true) @Nullable Object monitoringType,
        @Schema(hidden = true) @Nullable Object riskState) {

    /** The household as it would be stated now. */
    static HouseholdCorrection of(HouseholdFacts known) {
        return new HouseholdCorrection(
                known.registrationDivision(),
                known.relocated(),
                known.members().stream().map(HouseholdMemberRequest::of).toList(),
                null,
                null);
    }

    /** What is stated; refused with all that is wrong with it. */
    HouseholdFacts facts() {
        var faults = new ArrayList<FieldError>();
        ImportedOnly.fault(monitoringType, riskState, faults);
        var stated = HouseholdMemberRequest.stated(members, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new HouseholdFacts(registrationDivision, relocated, stated, null);
    }
}
