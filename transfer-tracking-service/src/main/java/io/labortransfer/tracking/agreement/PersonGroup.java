package io.labortransfer.tracking.agreement;

/** Whom a line is about. */
public enum PersonGroup {
    /** Labor force out of poverty. */
    LOP,
    /** Everyone. */
    ALL
}
