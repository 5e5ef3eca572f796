package io.labortransfer.registry.worker;

/** Why a person cannot leave home. */
public enum CannotLeaveReason {
    CARE,
    AGE,
    HEALTH
}
