package io.labortransfer.registry.referral;

import io.labortransfer.kit.ruling.Refusal;

/** Why a referral is not sent, or does not move. */
public enum ReferralRefusal implements Refusal {
    /** The county has a referral of the household that is not decided. */
    REFERRAL_OPEN,
    /** The state of the referral does not allow the act. */
    REFERRAL_STATE;

    @Override
    public int status() {
        return 409;
    }
}
