package io.labortransfer.kit.web;

/**
 * A resource as the wire shows it, with the version of the record behind it: read alone, it is answered with an
 * {@code ETag} (RFC 9110). Every change that a reader could see raises the version.
 */
public interface Versioned {

    /** Counts the changes of the record. */
    long version();

    /** What else the form that this reader is shown depends on, in letters and digits; empty where version and groups say it all. */
    default String variant() {
        return "";
    }
}
