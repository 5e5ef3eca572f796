package io.labortransfer.registry.relocation;

/** REQUESTED, then one of the others. */
public enum RelocationState {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    CANCELLED,
    LAPSED
}
