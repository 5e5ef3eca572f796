package io.labortransfer.matching.recruitment;

/** What is held, and by which way work that comes of it was found: a code of the national list found-through. */
public enum EventKind {
    /** Firms and people in one hall. */
    JOB_FAIR("JOB_FAIR"),
    /** Posts shown in a livestream. */
    LIVESTREAM("LIVESTREAM"),
    /** A labor brand presents itself. */
    BRAND_DAY("BRAND"),
    /** The office goes to a village. */
    VILLAGE_VISIT("OFFICE"),
    /** Offices and firms of two units meet. */
    COOPERATION_MEETING("OFFICE");

    private final String foundThrough;

    EventKind(String foundThrough) {
        this.foundThrough = foundThrough;
    }

    /** The way by which work that comes of it was found. */
    public String foundThrough() {
        return foundThrough;
    }
}
