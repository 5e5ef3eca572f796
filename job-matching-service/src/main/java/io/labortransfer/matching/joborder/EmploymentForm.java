package io.labortransfer.matching.joborder;

/** Who stands between worker and work. */
public enum EmploymentForm {
    /** Nobody. */
    DIRECT,
    /** A dispatch firm. */
    DISPATCH,
    /** A contractor. */
    OUTSOURCED,
    /** A service agreement. */
    SERVICE
}
