package io.labortransfer.matching.joborder;

/** Why an order stands still; several may hold at once, and each is lifted by whom it is. */
public enum PauseGround {
    /** Its employer paused it. */
    EMPLOYER,
    /** The destination office paused it. */
    OFFICE,
    /** A firm that it names may not hire. */
    FIRM_STOPPED
}
