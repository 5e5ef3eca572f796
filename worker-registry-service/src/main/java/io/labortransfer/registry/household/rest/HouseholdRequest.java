package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.household.HouseholdFacts;
import io.labortransfer.registry.worker.SourceRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A household as an office states it.
 *
 * @param registrationDivision county of the registration; people in it may be registered elsewhere in the unit
 * @param relocated whether it was moved out of a place that could not feed it
 * @param members who belongs to it
 * @param sourceSystem the system that the record comes from, if any
 * @param sourceRecordId the id of the record there
 * @param clientId made by the device that took it down, so that it is one household however often it is sent
 * @param monitoringType is never taken here: it comes only from the origin's own system
 * @param riskState is never taken here: it comes only from the origin's own system
 */
public record HouseholdRequest(
        @NotNull @Pattern(regexp = "[0-9]{6}") String registrationDivision,
        @Nullable Boolean relocated,

        @NotNull @Size(min = 1, max = HouseholdFacts.MOST_MEMBERS)
        List<@NotNull @Valid HouseholdMemberRequest> members,

        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String sourceSystem,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[^\\u0000]*[^\\s\\u0000][^\\u0000]*")
        String sourceRecordId,

        @Nullable String clientId,
        @Schema(hidden = true) @Nullable Object monitoringType,
        @Schema(hidden = true) @Nullable Object riskState) {

    /** What is stated; refused with all that is wrong with it. */
    HouseholdFacts facts() {
        var faults = new ArrayList<FieldError>();
        ImportedOnly.fault(monitoringType, riskState, faults);
        if ((sourceSystem == null) != (sourceRecordId == null)) {
            faults.add(new FieldError(sourceSystem == null ? "/sourceSystem" : "/sourceRecordId", "GIVEN_TOGETHER"));
        }
        var stated = HouseholdMemberRequest.stated(members, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new HouseholdFacts(
                registrationDivision,
                Boolean.TRUE.equals(relocated),
                stated,
                sourceSystem == null || sourceRecordId == null ? null : new SourceRecord(sourceSystem, sourceRecordId));
    }
}
