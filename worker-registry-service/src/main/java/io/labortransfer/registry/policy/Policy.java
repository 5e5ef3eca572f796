package io.labortransfer.registry.policy;

import io.labortransfer.kit.policy.UnitPolicy;

/** What can be set, in which bounds, and what holds while nobody sets it. */
public enum Policy implements UnitPolicy {
    /** How long both sides of a duplicate case have; the nation's alone. */
    DUPLICATE_TERM(Measure.WORKING_DAYS, 10, 1, 60),
    /** From when the sides of a duplicate case may know each other. */
    DUPLICATE_NAMING(Measure.WORKING_DAYS, 5, 1, 30),
    /** How long the other unit has to answer a relocation; the nation's alone. */
    RELOCATION_TERM(Measure.WORKING_DAYS, 20, 1, 90),
    /** How long an office has to look at a capacity once more. */
    CAPACITY_RECHECK_TERM(Measure.WORKING_DAYS, 10, 1, 60),
    /** How long an office has to answer a person who says that the record is wrong. */
    CORRECTION_TERM(Measure.WORKING_DAYS, 15, 1, 15),
    /** How long a wish stands without being reconfirmed. */
    INTENT_RECONFIRMATION(Measure.DAYS, 90, 14, 365),
    /** How long a county has for each step of a referral. */
    REFERRAL_TERM(Measure.DAYS, 15, 1, 60),
    /** How long two records that were made one can be parted again. */
    UNMERGE_TERM(Measure.DAYS, 90, 30, 365);

    private final Measure measure;
    private final int standard;
    private final int least;
    private final int most;

    Policy(Measure measure, int standard, int least, int most) {
        this.measure = measure;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /** What a value counts. */
    public enum Measure {
        DAYS,
        /** By the published calendar. */
        WORKING_DAYS
    }

    @Override
    public boolean isNational() {
        return this == DUPLICATE_TERM || this == RELOCATION_TERM;
    }

    public Measure measure() {
        return measure;
    }

    @Override
    public int standard() {
        return standard;
    }

    @Override
    public int least() {
        return least;
    }

    @Override
    public int most() {
        return most;
    }
}
