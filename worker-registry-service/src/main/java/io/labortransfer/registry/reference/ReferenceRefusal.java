package io.labortransfer.registry.reference;

import io.labortransfer.kit.ruling.Refusal;

/** Why a revision is not written or not approved. */
public enum ReferenceRefusal implements Refusal {
    /** The rows of this list are the nation's alone. */
    LIST_NATIONAL(403),
    /** Another unit's rows, or the nation's; or an office that does not speak for its whole unit. */
    UNIT_NOT_YOURS(403),
    /** Who wrote it does not approve it. */
    SAME_PERSON(409),
    /** What is approved is not changed. */
    REVISION_FIXED(409),
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
