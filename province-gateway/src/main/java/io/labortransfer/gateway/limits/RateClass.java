package io.labortransfer.gateway.limits;

import java.util.Locale;

/** Kinds of requests that are limited separately, so that an import does not keep its caller from reading. */
public enum RateClass {
    /** Looks at something. */
    READ,
    /** Changes something. */
    WRITE,
    /** Brings in many records, or asks how that goes. */
    IMPORT,
    /** Asks for a person by an official number. */
    SEARCH_BY_ID,
    /** Takes many records out. */
    EXPORT;

    /** Its name in configuration, headers and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
