package io.labortransfer.registry.subject;

import io.labortransfer.kit.ruling.Refusal;

/** Why a person is not erased now. */
public enum SubjectRefusal implements Refusal {
    /** A match or a transfer of the person is under way; others act on it. */
    TRANSFER_UNDER_WAY,
    /** The registration is moving to another unit. */
    RELOCATION_UNDER_WAY;

    @Override
    public int status() {
        return 409;
    }
}
