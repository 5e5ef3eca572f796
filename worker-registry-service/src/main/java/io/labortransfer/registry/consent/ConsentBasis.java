package io.labortransfer.registry.consent;

/** Why others may learn something. */
public enum ConsentBasis {
    /** The worker agreed. */
    CONSENT,
    /** A law obliges the office to share; the worker was told. */
    STATUTORY_DUTY
}
