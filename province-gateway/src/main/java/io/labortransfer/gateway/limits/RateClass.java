package io.labortransfer.gateway.limits;

import java.util.Locale;

/** Kinds of requests that are limited separately, so that an import does not keep its caller from reading. */
public enum RateClass {
    /** Looks at something. */
    READ(0.9),
    /** Changes something. */
    WRITE(1),
    /** Brings in many records, or asks how that goes. */
    IMPORT(0.7),
    /** Asks for a person by an official number. */
    SEARCH_BY_ID(0.9),
    /** Takes many records out. */
    EXPORT(0.6);

    private final double share;

    RateClass(double share) {
        this.share = share;
    }

    /** Of so many requests that a replica holds at most, those that may be in hand for one more of this class to be let in. */
    int roomIn(int most) {
        return (int) (most * share);
    }

    /** Its name in configuration, headers and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
