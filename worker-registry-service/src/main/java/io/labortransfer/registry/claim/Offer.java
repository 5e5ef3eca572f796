package io.labortransfer.registry.claim;

import io.labortransfer.registry.relocation.ParkedRecords.WhyNot;

/** What becomes of a worker whom a decided case promises to the claimant. */
enum Offer {
    /** The claimant may take the worker over. */
    MADE,
    /** The worker is about to leave to somebody; what is left when that is decided is offered then. */
    WAITS,
    /** It was made before. */
    MADE_BEFORE,
    /** The worker has died. */
    DECEASED,
    /** There is nobody. */
    NOBODY;

    /** Whether the claimant's record goes on waiting. */
    boolean isOpen() {
        return this == MADE || this == WAITS;
    }

    /** Why the claimant does not get the worker. */
    WhyNot whyNot() {
        return this == DECEASED ? WhyNot.DECEASED : WhyNot.NOT_GRANTED;
    }
}
