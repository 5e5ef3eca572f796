package io.labortransfer.registry.sharing;

/** Where a duty to share stands; it follows from what was agreed on and the day. */
public enum DutyState {
    /** One person wants it. */
    PROPOSED,
    /** Two persons have written it, and its last day is ahead. */
    IN_FORCE,
    /** Its last day is over. */
    ENDED
}
