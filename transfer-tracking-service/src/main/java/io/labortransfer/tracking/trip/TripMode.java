package io.labortransfer.tracking.trip;

/** How a trip travels. */
public enum TripMode {
    COACH,
    TRAIN,
    FLIGHT,
    MIXED
}
