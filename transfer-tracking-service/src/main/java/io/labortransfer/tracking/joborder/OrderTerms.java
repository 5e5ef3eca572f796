package io.labortransfer.tracking.joborder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a job order as cases and spells need them.
 *
 * @param destinationProvince reporting unit of the job site
 * @param jobOrderId the order
 * @param employerId whose order it is
 * @param legalEmployerId the firm that employs
 * @param userEmployerId the firm where the work is done, when another
 * @param workForm code of the form of work
 * @param siteDivision division of the job site
 * @param fullTime whether it fills the day
 * @param termsHash hash over all terms
 * @param state where the order stands
 * @param version the state's version; an older one is ignored
 */
public record OrderTerms(
        String destinationProvince,
        UUID jobOrderId,
        UUID employerId,
        UUID legalEmployerId,
        @Nullable UUID userEmployerId,
        String workForm,
        String siteDivision,
        boolean fullTime,
        String termsHash,
        String state,
        long version) {

    /** The form of work of an order whose state has not arrived: employment is what an accepted offer leads to. */
    public static final String USUAL_WORK_FORM = "EMPLOYED";
}
