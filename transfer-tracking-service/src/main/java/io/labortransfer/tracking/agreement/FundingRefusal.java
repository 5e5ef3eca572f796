package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ruling.Refusal;

/** Why a rider gets no funded seat. Travel stays possible without one. */
public enum FundingRefusal implements Refusal {
    /** The line has given all its seats. */
    FUNDED_SEATS_EXHAUSTED,
    /** The agreement is suspended, over, or its line's year has passed. */
    AGREEMENT_NOT_IN_FORCE,
    /** The line is not one between the worker's home and the job site. */
    LINE_FOR_OTHERS;

    private static final int CONFLICT = 409;

    @Override
    public int status() {
        return CONFLICT;
    }
}
