package io.labortransfer.matching.joborder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published order of a verified employer, as a run reads it.
 *
 * @param id the order
 * @param destination the unit of the site
 * @param employerId the employer
 * @param site division of the site
 * @param occupation occupation
 * @param workForm form of work
 * @param monthlyFen base by the month
 * @param startFrom first day of work
 * @param validTo first day on which it no longer stands
 * @param nightShift night work
 * @param fullTime full time
 * @param throughThird an agency or a dispatch firm stands between
 * @param prohibitedForMinors work that the law forbids under 18
 * @param lodging NONE, PAID or FREE
 * @param requirements what is asked
 * @param free posts neither filled nor reserved
 * @param termsHash hash over the terms
 * @param agreementLineId the line of an agreement that its workers come by, if any
 */
public record OpenOrder(
        UUID id,
        String destination,
        UUID employerId,
        String site,
        String occupation,
        String workForm,
        long monthlyFen,
        LocalDate startFrom,
        LocalDate validTo,
        boolean nightShift,
        boolean fullTime,
        boolean throughThird,
        boolean prohibitedForMinors,
        String lodging,
        List<Requirement> requirements,
        int free,
        String termsHash,
        @Nullable UUID agreementLineId) {}
