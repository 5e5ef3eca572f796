package io.labortransfer.matching.policy;

import io.labortransfer.kit.policy.PolicyNumber;
import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.kit.problem.FieldError;
import java.util.Optional;

/** What can be set, in which bounds, and what holds while nobody sets it. */
public enum Policy implements UnitPolicy {
    /** In which order a run goes through the classes of the unit's workers: {@link PriorityOrder}. */
    PRIORITY(PolicyNumber.ofUnits(Measure.PLACES, PriorityOrder.STANDARD, 11_111, 55_555)),
    /** How long nobody is asked unasked who declined three times or withdrew. */
    ASKING_PAUSE(PolicyNumber.ofUnits(Measure.DAYS, 30, 7, 180)),
    /** How long each step of a match waits for an answer of either side. */
    MATCH_STEP(PolicyNumber.ofNation(Measure.DAYS, 7, 3, 30)),
    /** How long an employer has at least to be heard about a block. */
    HEARING_TERM(PolicyNumber.ofUnits(Measure.DAYS, 15, 7, 60));

    private final PolicyNumber<Measure> number;

    Policy(PolicyNumber<Measure> number) {
        this.number = number;
    }

    /** What a value counts. */
    public enum Measure {
        DAYS,
        /** The n-th digit is the place of the n-th class. */
        PLACES
    }

    @Override
    public PolicyNumber<Measure> number() {
        return number;
    }

    @Override
    public Optional<FieldError> objection(int value) {
        if (this == PRIORITY && !PriorityOrder.isLawful(value)) {
            return Optional.of(new FieldError("/value", "PRIORITY_ORDER_WRONG"));
        }
        return UnitPolicy.super.objection(value);
    }
}
