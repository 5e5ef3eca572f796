package io.labortransfer.registry.duplicate;

/** Who a unit is in a case. */
public enum Side {
    /** It came later, and its record waits. */
    CLAIMANT,
    /** It has the person. */
    HOLDER,
    /** Both records are its own. */
    BOTH,
    /** It decides what the two cannot settle. */
    NATION;
}
