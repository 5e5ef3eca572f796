package io.labortransfer.kit.access;

/** The seven kinds of caller. An office may be origin and destination at once. */
public enum Actor {
    /** Origin office: township, county or unit, by division prefix. */
    OP,
    /** Origin station in a destination. */
    ST,
    /** Destination office, by prefix of the job site. */
    DP,
    /** Employer. */
    EM,
    /** Partner under a grant of exactly one principal. */
    PT,
    /** National office: aggregates and a few named operations. */
    NO,
    /** The worker, through a trusted self-service identity. */
    WK
}
