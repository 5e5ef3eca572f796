package io.labortransfer.matching.matching.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.matching.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A match as one side sees it; what that side may not know is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchView(
        String id,
        @Nullable String runId,
        String jobOrderId,
        String employerId,
        String originProvince,
        String destinationProvince,
        String state,
        @Nullable Integer score,
        @Nullable Integer postRank,
        @Nullable List<String> reasons,
        @Nullable String workerId,
        @Nullable String candidateRef,
        @Nullable Profile candidate,
        @Nullable Long acceptSeq,
        String termsHash,
        long version,
        List<String> allowedActions)
        implements Versioned {}
