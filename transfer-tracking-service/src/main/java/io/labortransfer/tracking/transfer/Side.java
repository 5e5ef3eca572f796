package io.labortransfer.tracking.transfer;

/** From which side of a case a question is asked; every query names it. */
public enum Side {
    ORIGIN,
    DESTINATION
}
