package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.ruling.Refusal;

/** Why a recruitment event does not go on. */
public enum RecruitmentRefusal implements Refusal {
    /** Not a lawful move in the present state. */
    EVENT_STATE(409),
    /** Its day has not come. */
    EVENT_NOT_DUE(409),
    /** It does not take place, so nothing is found through it. */
    EVENT_CANCELLED(409),
    /** An employer that may not post may not hold one. */
    HOST_NOT_VERIFIED(409);

    private final int status;

    RecruitmentRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
