package io.labortransfer.registry.lifecycle;

import io.labortransfer.kit.ruling.Refusal;

/** Why a registration is not verified or closed now. */
public enum MoveRefusal implements Refusal {
    /** A match or a transfer of the person is under way; others act on it. */
    TRANSFER_UNDER_WAY,
    /** The person goes to school; that school is over makes the registration active. */
    AT_SCHOOL;

    @Override
    public int status() {
        return 409;
    }
}
