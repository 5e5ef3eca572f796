package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.WorkingAge;
import java.time.LocalDate;

/** How old a member is, as far as work is concerned. */
public enum AgeBand {
    UNDER_16,
    /** From 16 to the age of retirement. */
    WORKING,
    RETIRED;

    /** The band on {@code day} of a person of this sex, born on that day. */
    static AgeBand of(String sex, LocalDate born, RetirementAges retirement, LocalDate day) {
        if (!WorkingAge.isReached(born, day)) {
            return UNDER_16;
        }
        return retirement.reached(sex, born, day) ? RETIRED : WORKING;
    }
}
