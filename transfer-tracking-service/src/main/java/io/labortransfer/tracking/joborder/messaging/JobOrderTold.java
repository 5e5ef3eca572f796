package io.labortransfer.tracking.joborder.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.joborder.OrderTerms;
import io.labortransfer.tracking.wire.ForeignIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.joborder-state.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record JobOrderTold(
        @Nullable String jobOrderId,
        @Nullable String employerId,
        @Nullable String legalEmployerId,
        @Nullable String userEmployerId,
        @Nullable String workForm,
        @Nullable String siteDivision,
        @Nullable Boolean fullTime,
        @Nullable String termsHash,
        @Nullable String state,
        long version) {

    OrderTerms terms(ProvinceScope scope) {
        UUID employer = ForeignIds.told(ForeignIds.EMPLOYER, employerId);
        return new OrderTerms(
                scope.province(),
                ForeignIds.told(ForeignIds.JOB_ORDER, jobOrderId),
                employer,
                ForeignIds.maybe(ForeignIds.EMPLOYER, legalEmployerId).orElse(employer),
                ForeignIds.maybe(ForeignIds.EMPLOYER, userEmployerId).orElse(null),
                workForm == null ? OrderTerms.USUAL_WORK_FORM : workForm,
                siteDivision == null ? "" : siteDivision,
                Boolean.TRUE.equals(fullTime),
                termsHash == null ? "" : termsHash,
                state == null ? "" : state,
                version);
    }
}
