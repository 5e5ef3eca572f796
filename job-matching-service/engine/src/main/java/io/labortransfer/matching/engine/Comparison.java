package io.labortransfer.matching.engine;

/**
 * The values that decided a rule, so that an office can explain it in the village.
 *
 * @param reason the rule
 * @param asked what the rule asks for
 * @param found what was found
 */
public record Comparison(Reason reason, String asked, String found) {

    /** The values that {@code reason} compares for this worker and this post. */
    public static Comparison of(Reason reason, Seeker worker, Opening post, MandatoryFilter filter) {
        Wish wish = worker.wish();
        return switch (reason) {
            case CONSENT_MISSING -> with(reason, post.destination(), worker.mayBeShownIn());
            case CAPACITY -> with(reason, "NORMAL, SKILLED, WEAK_OR_SEMI", worker.capacity());
            case MOBILITY -> with(reason, post.site(), worker.mobility());
            case DESTINATION -> with(reason, wish.destinations(), post.site());
            case OCCUPATION, CERTIFICATE -> with(reason, demand(reason, post), worker.skills());
            case EDUCATION -> with(reason, demand(reason, post), worker.education());
            case LANGUAGE -> with(reason, demand(reason, post), worker.languages());
            case AGE_LIMIT -> with(reason, demand(reason, post), filter.age(worker.birthMonth()));
            case SEX -> with(reason, demand(reason, post), worker.sex());
            case UNDER_AGE -> with(reason, MandatoryFilter.WORKING_AGE, filter.age(worker.birthMonth()));
            case WAGE -> with(reason, wish.wageMinFen(), post.monthlyFen());
            case DATES ->
                with(reason, wish.earliestStart() + "/" + wish.latestStart(), post.startFrom() + "/" + post.validTo());
            case WORK_FORM -> with(reason, wish.workForms(), post.workForm());
            case MINOR_PROTECTION -> with(reason, 18, filter.age(worker.birthMonth()));
            case NOT_ACTIVE,
                    INTENT_NOT_OPEN,
                    STUDENT_NOT_TRANSFERABLE,
                    PAUSED,
                    OFFER_ALREADY_ACCEPTED,
                    PROPOSAL_OPEN,
                    NO_OPENING,
                    ALREADY_ANSWERED,
                    FITS,
                    OUTRANKED,
                    LINE_FULL -> with(reason, "", "");
        };
    }

    private static String demand(Reason reason, Opening post) {
        return post.demands().stream()
                .filter(demand -> demand.mandatory() && demand.kind().reason() == reason)
                .map(Demand::value)
                .toList()
                .toString();
    }

    private static Comparison with(Reason reason, Object asked, Object found) {
        return new Comparison(reason, asked.toString(), found.toString());
    }
}
