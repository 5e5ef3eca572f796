package io.labortransfer.registry.policy;

import io.labortransfer.kit.policy.PolicyNumber;
import io.labortransfer.kit.policy.UnitPolicy;

/** What can be set, in which bounds, and what holds while nobody sets it. */
public enum Policy implements UnitPolicy {
    /** How long both sides of a duplicate case have. */
    DUPLICATE_TERM(PolicyNumber.ofNation(Measure.WORKING_DAYS, 10, 1, 60)),
    /** From when the sides of a duplicate case may know each other. */
    DUPLICATE_NAMING(PolicyNumber.ofUnits(Measure.WORKING_DAYS, 5, 1, 30)),
    /** How long the other unit has to answer a relocation. */
    RELOCATION_TERM(PolicyNumber.ofNation(Measure.WORKING_DAYS, 20, 1, 90)),
    /** How long an office has to look at a capacity once more. */
    CAPACITY_RECHECK_TERM(PolicyNumber.ofUnits(Measure.WORKING_DAYS, 10, 1, 60)),
    /** How long an office has to answer a person who says that the record is wrong. */
    CORRECTION_TERM(PolicyNumber.ofUnits(Measure.WORKING_DAYS, 15, 1, 15)),
    /** How long a wish stands without being reconfirmed. */
    INTENT_RECONFIRMATION(PolicyNumber.ofUnits(Measure.DAYS, 90, 14, 365)),
    /** How long a county has for each step of a referral. */
    REFERRAL_TERM(PolicyNumber.ofUnits(Measure.DAYS, 15, 1, 60)),
    /** How long two records that were made one can be parted again. */
    UNMERGE_TERM(PolicyNumber.ofUnits(Measure.DAYS, 90, 30, 365));

    private final PolicyNumber<Measure> number;

    Policy(PolicyNumber<Measure> number) {
        this.number = number;
    }

    /** What a value counts. */
    public enum Measure {
        DAYS,
        /** By the published calendar. */
        WORKING_DAYS
    }

    @Override
    public PolicyNumber<Measure> number() {
        return number;
    }
}
