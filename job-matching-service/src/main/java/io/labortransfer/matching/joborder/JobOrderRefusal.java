package io.labortransfer.matching.joborder;

import io.labortransfer.kit.ruling.Refusal;

/** Why a job order does not go on. */
public enum JobOrderRefusal implements Refusal {
    /** Not a lawful move in the present state. */
    JOB_ORDER_STATE(409),
    /** The employer is not verified. */
    EMPLOYER_NOT_VERIFIED(409),
    /** The minimum wage of the site has not arrived here. */
    REFERENCE_BEHIND(409),
    /** The order is past its last day. */
    JOB_ORDER_OVER(409),
    /** The base wage is below the minimum wage of the site. */
    WAGE_BELOW_FLOOR(422),
    /** The usual weekly hours are missing. */
    HOURS_MISSING(422),
    /** It is not told whether and how a bed is provided. */
    LODGING_TERMS_MISSING(422),
    /** No insurance is named. */
    INSURANCE_TERMS_MISSING(422);

    private final int status;

    JobOrderRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
