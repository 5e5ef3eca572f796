package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.joborder.Posting;
import io.labortransfer.matching.joborder.Requirement;
import io.labortransfer.matching.joborder.Terms;
import io.labortransfer.matching.joborder.Wage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job order as the wire shows it. */
record JobOrderView(
        String id,
        String destinationProvince,
        String employerId,
        String employmentForm,
        String legalEmployerId,
        @Nullable String userEmployerId,
        @Nullable String dispatchReference,
        String workForm,
        String occupationCode,
        @Nullable String industryCode,
        String siteDivision,
        @Nullable String siteAddress,
        int headcount,
        int reserved,
        int filled,
        boolean nightShift,
        LocalDate publishFrom,
        LocalDate validTo,
        LocalDate startFrom,
        boolean fullTime,
        Wage wage,
        Terms terms,
        List<Requirement> requirements,
        @Nullable String agreementLineId,
        @Nullable String guaranteeId,
        @Nullable String brandId,
        boolean subsidized,
        boolean reopenOnLeave,
        String termsHash,
        String state,
        List<String> pausedBy,
        @Nullable ReturnedView returned,
        long version,
        List<String> allowedActions)
        implements Versioned {

    /** Why the office gave an order back. */
    record ReturnedView(
            Instant at, List<String> reasons, @Nullable String note) {

        static @Nullable ReturnedView of(JobOrder order) {
            Instant at = order.returnedAt();
            return at == null ? null : new ReturnedView(at, order.returnedReasons(), order.returnedNote());
        }
    }

    static JobOrderView of(JobOrder order) {
        Posting posting = order.posting();
        return new JobOrderView(
                order.id().wire(),
                order.key().destinationProvince(),
                new EmployerId(posting.employerId()).wire(),
                posting.employmentForm().name(),
                new EmployerId(posting.legalEmployerId()).wire(),
                posting.userEmployerId() == null ? null : new EmployerId(posting.userEmployerId()).wire(),
                posting.dispatchReference(),
                posting.workForm(),
                posting.occupationCode(),
                posting.industryCode(),
                posting.siteDivision(),
                posting.siteAddress(),
                posting.headcount(),
                order.reserved(),
                order.filled(),
                posting.nightShift(),
                posting.publishFrom(),
                posting.validTo(),
                posting.startFrom(),
                posting.fullTime(),
                posting.wage(),
                posting.terms(),
                posting.requirements(),
                LinkedId.AGREEMENT_LINE.wire(posting.agreementLineId()),
                LinkedId.GUARANTEE.wire(posting.guaranteeId()),
                LinkedId.BRAND.wire(posting.brandId()),
                posting.subsidized(),
                posting.reopenOnLeave(),
                order.termsHash(),
                order.state().name(),
                order.pausedBy(),
                ReturnedView.of(order),
                order.version(),
                order.allowedActions());
    }
}
