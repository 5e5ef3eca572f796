package io.labortransfer.registry.worker;

/** Which of the two WEAK_OR_SEMI means, where the source says so. */
public enum CapacityDetail {
    WEAK,
    SEMI
}
