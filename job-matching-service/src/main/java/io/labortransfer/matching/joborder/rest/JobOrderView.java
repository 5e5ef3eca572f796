package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.AgreementLine;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.Posting;
import io.labortransfer.matching.joborder.Requirement;
import io.labortransfer.matching.joborder.Terms;
import io.labortransfer.matching.joborder.Wage;
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
        boolean subsidized,
        boolean reopenOnLeave,
        String termsHash,
        String state,
        List<String> pausedBy,
        long version,
        List<String> allowedActions)
        implements Versioned {

    static JobOrderView of(JobOrder order) {
        Posting posting = order.posting();
        return new JobOrderView(
                order.id().wire(),
                order.key().destinationProvince(),
                new EmployerId(posting.employerId()).wire(),
                posting.employmentForm().name(),
                new EmployerId(posting.legalEmployerId()).wire(),
                posting.userEmployerId() == null ? null : new EmployerId(posting.userEmployerId()).wire(),
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
                AgreementLine.wire(posting.agreementLineId()),
                posting.subsidized(),
                posting.reopenOnLeave(),
                order.termsHash(),
                order.state().name(),
                order.pausedBy(),
                order.version(),
                order.allowedActions());
    }
}
