package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.matching.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A match as one side sees it; what that side may not know is absent. */
record MatchView(
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) @Nullable String runId,
        @InGroup(FieldGroup.F0) String jobOrderId,
        @InGroup(FieldGroup.F0) String employerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String destinationProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F1) @Nullable Integer score,
        @InGroup(FieldGroup.F1) @Nullable Integer postRank,
        @InGroup(FieldGroup.F1) @Nullable List<String> reasons,
        @InGroup(FieldGroup.F0) @Nullable String workerId,
        @InGroup(FieldGroup.F0) @Nullable String candidateRef,
        @InGroup(FieldGroup.F1) @Nullable Profile candidate,
        @InGroup(FieldGroup.F0) @Nullable Long acceptSeq,
        @InGroup(FieldGroup.F0) String termsHash,
        @InGroup(FieldGroup.F0) String foundThrough,
        @InGroup(FieldGroup.F0) @Nullable String recruitmentEventId,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) List<String> allowedActions)
        implements PersonalRecord, Versioned {

    /** To a side that may not know the worker, the match is all there is. */
    @Override
    public List<String> subjects() {
        return List.of(workerId == null ? id : workerId);
    }
}
