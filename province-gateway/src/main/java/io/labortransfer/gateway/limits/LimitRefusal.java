package io.labortransfer.gateway.limits;

import io.labortransfer.kit.ruling.Refusal;

/** Why a known caller may not ask now. */
public enum LimitRefusal implements Refusal {
    /** Too many requests of this class a second. */
    RATE_LIMITED(429),
    /** The day's requests of this class are used up. */
    QUOTA_EXHAUSTED(429),
    /** The day's requests cannot be counted, and uncounted ones do not pass. */
    QUOTA_UNKNOWN(503),
    /** So many requests are in hand that this class has to wait. */
    OVERLOADED(503);

    private final int status;

    LimitRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
