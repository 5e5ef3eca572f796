package io.labortransfer.tracking.trip;

/** What a leg is for; a trip has its pick-ups first, its trunk next, its drop-offs last. */
public enum LegKind {
    DOOR_PICKUP,
    TRUNK,
    DROP_OFF
}
