package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.ruling.Refusal;

/** Why a side or the nation cannot do what it asks. */
public enum DuplicateRefusal implements Refusal {
    /** The case is past that. */
    DUPLICATE_STATE(409),
    /** Somebody else has moved the case since it was read here. */
    CHANGED_MEANWHILE(409),
    /** This caller is no party that could decide so. */
    DUPLICATE_NOT_YOURS(403);

    private final int status;

    DuplicateRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
