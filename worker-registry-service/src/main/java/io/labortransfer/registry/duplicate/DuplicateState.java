package io.labortransfer.registry.duplicate;

/** OPEN, then RESOLVED; or ESCALATED to the nation, then RESOLVED. */
public enum DuplicateState {
    OPEN,
    ESCALATED,
    RESOLVED
}
