package io.labortransfer.matching.engine;

/**
 * Why a worker is not matched with a post. The order of the constants is the order of the checks and never changes
 * silently: the first rule that fails is the reason given. Behind the rules stand {@code FITS}, which says that the worker may
 * take the post, and what keeps somebody without a post whom no rule keeps out.
 */
public enum Reason {
    /** The record is not ACTIVE. */
    NOT_ACTIVE,
    /** No open wish to work. */
    INTENT_NOT_OPEN,
    /** Still at school. */
    STUDENT_NOT_TRANSFERABLE,
    /** Asked not to be asked for some days, by withdrawing or by three refusals; no rank, ends by itself. */
    PAUSED,
    /** Has accepted an offer already. */
    OFFER_ALREADY_ACCEPTED,
    /** Is still thinking about another proposal. */
    PROPOSAL_OPEN,
    /** There is no published post with a free seat at all. */
    NO_OPENING,
    /** Did not agree that the destination may see the profile. */
    CONSENT_MISSING,
    /** Said no to this very post. */
    ALREADY_ANSWERED,
    /** Capacity LOST or NONE. */
    CAPACITY,
    /** The post is farther away than the worker can go. */
    MOBILITY,
    /** The post is in none of the wanted destinations. */
    DESTINATION,
    /** The required level in the occupation is missing. */
    OCCUPATION,
    /** The required certificate is missing. */
    CERTIFICATE,
    /** The required education is missing. */
    EDUCATION,
    /** The required language is missing. */
    LANGUAGE,
    /** Outside the age that the law sets for this work. */
    AGE_LIMIT,
    /** The law reserves this work for the other sex. */
    SEX,
    /** Under 16. */
    UNDER_AGE,
    /** The wage is below what the worker wants. */
    WAGE,
    /** The post does not start when the worker can. */
    DATES,
    /** Not a form of work that the worker wants. */
    WORK_FORM,
    /** 16 or 17: no prohibited work, no night shift, no agency, no dispatch. */
    MINOR_PROTECTION,
    /** Nothing stands against it. */
    FITS,
    /** Fits somewhere, but every seat went to someone who stands before. */
    OUTRANKED,
    /** A seat would be theirs, but the line of the agreement that counts them there holds as many as it may. */
    LINE_FULL;

    /** Whether this reason concerns the worker alone, or the run, whatever the post. */
    public boolean concernsWorkerOnly() {
        return compareTo(CONSENT_MISSING) < 0;
    }
}
