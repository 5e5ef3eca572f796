package io.labortransfer.registry.referral;

import io.labortransfer.kit.problem.GivesWay;

/** An office was faster by a moment; begun anew, the alert joins the referral of the office. */
final class ReferralSentMeanwhile extends RuntimeException implements GivesWay {
    private static final long serialVersionUID = 1L;

    ReferralSentMeanwhile() {
        super("another referral of the household was sent meanwhile", null, false, false);
    }
}
