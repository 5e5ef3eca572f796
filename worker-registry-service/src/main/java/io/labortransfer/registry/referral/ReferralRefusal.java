package io.labortransfer.registry.referral;

import io.labortransfer.kit.ruling.Refusal;

/** Why a referral is not sent, or does not move. */
public enum ReferralRefusal implements Refusal {
    /** The county has a referral of the household that is not decided. */
    REFERRAL_OPEN(409),
    /** The state of the referral does not allow the act. */
    REFERRAL_STATE(409),
    /** Only the county of the household reviews it. */
    REFERRAL_OF_COUNTY(403);

    private final int status;

    ReferralRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
