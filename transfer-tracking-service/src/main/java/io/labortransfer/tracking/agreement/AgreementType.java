package io.labortransfer.tracking.agreement;

/** Between whom an agreement stands. */
public enum AgreementType {
    /** Units paired by the nation. */
    EAST_WEST,
    /** Units that found each other. */
    BILATERAL,
    /** Counties of one unit. */
    INTRA
}
