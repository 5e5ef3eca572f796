package io.labortransfer.registry.referral;

import java.util.Set;

/**
 * The way of a referral. Each of the two steps has 15 days.
 *
 * <pre>
 * SENT ──> UNDER_REVIEW ──> IDENTIFIED, NOT_IDENTIFIED or ALREADY_MONITORED
 * </pre>
 */
public enum ReferralState {
    SENT,
    UNDER_REVIEW,
    IDENTIFIED,
    NOT_IDENTIFIED,
    ALREADY_MONITORED;

    /** The states that may follow. */
    public Set<ReferralState> moves() {
        return switch (this) {
            case SENT -> Set.of(UNDER_REVIEW);
            case UNDER_REVIEW -> Set.of(IDENTIFIED, NOT_IDENTIFIED, ALREADY_MONITORED);
            case IDENTIFIED, NOT_IDENTIFIED, ALREADY_MONITORED -> Set.of();
        };
    }

    /** The names of the acts that the state allows. */
    String[] acts() {
        return switch (this) {
            case SENT -> new String[] {"receive"};
            case UNDER_REVIEW -> new String[] {"outcome"};
            case IDENTIFIED, NOT_IDENTIFIED, ALREADY_MONITORED -> new String[0];
        };
    }
}
