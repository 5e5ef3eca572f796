package io.labortransfer.kit.policy;

import io.labortransfer.kit.ruling.Refusal;

/** Why a policy is not set. */
public enum PolicyRefusal implements Refusal {
    /** It binds other units too. */
    TERM_NATIONAL(403),
    /** A later draft was written. */
    DRAFT_OVERTAKEN(409),
    /** Its first day was over before it was approved. */
    FIRST_DAY_OVER(409);

    private final int status;

    PolicyRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
