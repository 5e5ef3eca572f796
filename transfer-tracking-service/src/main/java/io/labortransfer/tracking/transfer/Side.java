package io.labortransfer.tracking.transfer;

/** From which side of a case a question is asked; every query names it. */
public enum Side {
    ORIGIN,
    DESTINATION,
    /** The unit that runs the trip of a worker who has moved to another unit on the way. */
    TRIP
}
