package io.labortransfer.registry.referral;

/** What the review of a referral came to. */
public enum ReferralOutcome {
    /** The household is at risk; the county enters it into its own system. */
    IDENTIFIED,
    NOT_IDENTIFIED,
    ALREADY_MONITORED;

    ReferralState state() {
        return switch (this) {
            case IDENTIFIED -> ReferralState.IDENTIFIED;
            case NOT_IDENTIFIED -> ReferralState.NOT_IDENTIFIED;
            case ALREADY_MONITORED -> ReferralState.ALREADY_MONITORED;
        };
    }
}
