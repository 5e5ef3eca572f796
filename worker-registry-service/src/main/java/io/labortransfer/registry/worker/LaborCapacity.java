package io.labortransfer.registry.worker;

/** How much a person can work, as the origin's own system says. */
public enum LaborCapacity {
    NORMAL,
    SKILLED,
    WEAK_OR_SEMI,
    LOST,
    NONE
}
