package io.labortransfer.matching.matching;

/** How a worker and an order came to their match. */
public enum WayIn {
    /** A run of the worker's office proposed it. */
    RUN,
    /** The worker applied. */
    APPLICATION,
    /** The employer invited. */
    INVITATION
}
