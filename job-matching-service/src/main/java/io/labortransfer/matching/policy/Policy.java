package io.labortransfer.matching.policy;

import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.kit.problem.FieldError;
import java.util.Optional;

/** What can be set, in which bounds, and what holds while nobody sets it. */
public enum Policy implements UnitPolicy {
    /** In which order a run goes through the classes of the unit's workers: {@link PriorityOrder}. */
    PRIORITY(Measure.PLACES, PriorityOrder.STANDARD, 11_111, 55_555),
    /** How long nobody is asked unasked who declined three times or withdrew. */
    ASKING_PAUSE(Measure.DAYS, 30, 7, 180),
    /** How long each step of a match waits for an answer of either side; the nation's alone. */
    MATCH_STEP(Measure.DAYS, 7, 3, 30),
    /** How long an employer has at least to be heard about a block. */
    HEARING_TERM(Measure.DAYS, 15, 7, 60);

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
        /** The n-th digit is the place of the n-th class. */
        PLACES
    }

    @Override
    public boolean isNational() {
        return this == MATCH_STEP;
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

    @Override
    public Optional<FieldError> objection(int value) {
        if (this == PRIORITY && !PriorityOrder.isLawful(value)) {
            return Optional.of(new FieldError("/value", "PRIORITY_ORDER_WRONG"));
        }
        return UnitPolicy.super.objection(value);
    }
}
