package io.labortransfer.registry.reference;

import io.labortransfer.kit.ruling.Refusal;

/** Why a revision is not written or not approved. */
public enum ReferenceRefusal implements Refusal {
    /** The rows of this list are the nation's alone. */
    LIST_NATIONAL(403),
    /** A later revision is in force. */
    REVISION_OVERTAKEN(409),
    /** It rests on a revision that there is not. */
    REFERENCE_BEHIND(409);

    private final int status;

    ReferenceRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
