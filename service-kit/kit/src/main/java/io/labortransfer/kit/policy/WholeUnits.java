package io.labortransfer.kit.policy;

/** Knows which divisions a unit has. */
public interface WholeUnits {

    /** Whether an office that reaches the divisions beginning so reaches all of the unit. */
    boolean isWholeUnit(String unit, String prefix);
}
