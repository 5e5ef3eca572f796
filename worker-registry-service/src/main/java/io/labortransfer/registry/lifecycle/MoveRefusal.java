package io.labortransfer.registry.lifecycle;

import io.labortransfer.kit.ruling.Refusal;

/** Why a registration is not closed now. */
public enum MoveRefusal implements Refusal {
    /** A match or a transfer of the person is under way; others act on it. */
    TRANSFER_UNDER_WAY;

    @Override
    public int status() {
        return 409;
    }
}
