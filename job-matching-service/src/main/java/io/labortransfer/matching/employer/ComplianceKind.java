package io.labortransfer.matching.employer;

import java.time.Period;

/** What counts for an employer's record, and for how long after it ended. */
public enum ComplianceKind {
    /** An office stopped it. */
    SUSPENSION(Period.ofYears(1)),
    /** It was blocked after it had been heard. */
    BLOCK(Period.ofYears(3)),
    /** The licence of an agency ended while it was on the list. */
    LICENSE_LAPSE(Period.ofYears(1)),
    /** An office gave an order of it back. */
    ORDER_SENT_BACK(Period.ofMonths(6));

    private final Period counts;

    ComplianceKind(Period counts) {
        this.counts = counts;
    }

    /** How long it counts once it has ended. */
    public Period counts() {
        return counts;
    }
}
